"""Days and moments, as front matter, pages and feeds write them."""

import re
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
RFC822 = re.compile(r"((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(:\d{2})? (GMT|UT|[+-]\d{4})")


def zone_of(name):
    if name in ("UTC", "Z"):
        return timezone.utc
    match = re.fullmatch(r"([+-])(\d{2}):(\d{2})", name)
    if match:
        sign = -1 if match[1] == "-" else 1
        return timezone(sign * timedelta(hours=int(match[2]), minutes=int(match[3])))
    return ZoneInfo(name)


def instant(written, zone):
    """The moment that front matter names; a day begins at midnight of the site's time zone."""
    if DAY.fullmatch(written):
        return datetime.combine(date.fromisoformat(written), time(), zone_of(zone))
    moment = datetime.fromisoformat(written.replace(" ", "T", 1))
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zone))


def latest_instant(written, zone):
    """The end of a day, or the moment itself."""
    start = instant(written, zone)
    return start + timedelta(days=1) if DAY.fullmatch(written) else start


def read(seen):
    """A moment or a day as a page or a feed writes it; None where it is neither."""
    if not isinstance(seen, str):
        return None
    try:
        return datetime.fromisoformat(seen)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(seen)
    except (ValueError, TypeError):
        return None


def read_instant(seen):
    """The same as a moment that can be compared with others; without a zone it counts as UTC."""
    moment = read(seen)
    return moment.replace(tzinfo=moment.tzinfo or timezone.utc) if moment else None


def is_same(written, seen, zone):
    """Whether a page says the moment of the front matter. A day may be said as a day or as its midnight."""
    moment = read(seen)
    if written is None or moment is None:
        return written is None and not seen
    if DAY.fullmatch(written):
        if moment.tzinfo and not DAY.fullmatch(seen):
            moment = moment.astimezone(zone_of(zone))
        return moment.date().isoformat() == written
    if not moment.tzinfo:
        moment = moment.replace(tzinfo=zone_of(zone))
    if DAY.fullmatch(seen):
        return instant(written, zone).astimezone(zone_of(zone)).date().isoformat() == seen
    return abs(instant(written, zone) - moment) < timedelta(minutes=1)
