"""What a check found."""

from dataclasses import dataclass, field


@dataclass
class Report:
    """The counts and the faults of one check."""

    name: str
    counts: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)
    warnings: list = field(default_factory=list)

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def fault(self, file, text):
        self.faults.append(f"{file}: {text}")

    def warn(self, file, text):
        self.warnings.append(f"{file}: {text}")

    def expect(self, file, what, expected, seen):
        """A fault unless both are equal; lists are equal in their order."""
        self.count("values")
        if expected != seen:
            self.fault(file, f"{what}: expected {shown(expected)}, seen {shown(seen)}")

    def expect_that(self, holds, file, what, expected, seen):
        """A fault unless `holds`; `expected` is said in words."""
        self.count("values")
        if not holds:
            self.fault(file, f"{what}: expected {expected}, seen {shown(seen)}")

    def line(self):
        counts = ", ".join(f"{number} {what}" for what, number in self.counts.items())
        verdict = "FAIL" if self.faults else "ok  "
        return f"{verdict} {self.name}: {counts or 'nothing to check'}; {len(self.faults)} faults, {len(self.warnings)} warnings"


def shown(value):
    """A value as a message shows it: short, and nothing as 'nothing'."""
    if value is None or value == [] or value == "":
        return "nothing"
    text = repr(value)
    return text if len(text) <= 300 else text[:300] + "…"
