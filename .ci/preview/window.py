"""A page of the browser as somebody uses it: with the policies it was sent, a keyboard, and eyes."""

import base64
import json

from chromium import Tab
from served import wait

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowRight": 39}


class Window(Tab):
    """A tab that keeps the policies of pages, and notes what went wrong in them."""

    def __init__(self, address):
        self.complaints = []
        super().__init__(address)
        self.call("Page.setBypassCSP", enabled=False)
        self.call("Log.enable")

    def receive(self):
        message = super().receive()
        method, parameters = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        entry = parameters.get("entry", {})
        # A page that is gone for a while is no fault of the page that was there.
        if method == "Log.entryAdded" and entry["level"] == "error" and entry["source"] != "network":
            self.complaints.append(f"{entry['text']} ({entry.get('url', '')})")
        return message

    def open(self, address):
        """Goes to an address. The page that was there may load itself again at that very moment, and win."""
        for _ in range(5):
            super().open(address)
            if self.holds(f"location.href === {quoted(address)}"):
                return

    def holds(self, script):
        """What a script says; nothing while the page is being replaced."""
        try:
            return self.evaluate(script)
        except RuntimeError:
            return None

    def wait(self, what, script, patience=15):
        """Seconds until a script says yes."""
        try:
            return wait(what, lambda: self.holds(f"!!({script})"), patience)
        except AssertionError as failure:
            text = self.holds("document.body?.innerText.slice(0, 300)")
            raise AssertionError(f"{failure}; the page says: {text!r}") from None

    def press(self, key, shift=False):
        code = KEYS.get(key, ord(key.upper()) if len(key) == 1 else 0)
        text = {"Enter": "\r", " ": " "}.get(key, key if len(key) == 1 else None)
        common = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", **common, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        for letter in text:
            self.press(letter)

    def tab_to(self, what, script, most=60):
        """Presses Tab until the focus is on what a script finds."""
        for _ in range(most):
            self.press("Tab")
            if self.holds(f"document.activeElement === ({script})"):
                return
        raise AssertionError(f"the keyboard does not reach {what} with {most} times Tab")

    def picture(self, path):
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))


def quoted(text):
    """A text in a script."""
    return json.dumps(text)
