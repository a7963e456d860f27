"""Writes the page of the manual out of what the command says of itself.

    packaging/manual.py HELP.json VERSION END.man > sitegen.1

HELP.json is 'sitegen --experimental-dump-help'; END.man holds the sections that no parser knows. The day of the page is
that of SOURCE_DATE_EPOCH.
"""

import datetime
import json
import os
import sys
import textwrap


def escaped(text):
    """Text in which the formatter finds no escape, no request, and hyphens that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = text.replace("’", "\\(cq").replace("…", "...").replace("·", "\\(bu").replace("'", "\\(aq")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def prose(text):
    """A paragraph in lines of the length that sources of the manual have."""
    lines = textwrap.wrap(" ".join(text.split()), 70, break_long_words=False, break_on_hyphens=False)
    return "\n".join(escaped(line) for line in lines)


def bold(text):
    return f"\\fB{escaped(text)}\\fR"


def italic(text):
    return f"\\fI{escaped(text)}\\fR"


def flag(name):
    return {"long": "--", "short": "-", "longWithSingleDash": "-"}[name["kind"]] + name["name"]


def shown(command):
    """The arguments that people are told of, without the two that every command has."""
    return [
        argument for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument.get("preferredName", {}).get("name") not in ("help", "version")]


def usage(path, command):
    words = [bold(" ".join(path))]
    for argument in shown(command):
        if argument["kind"] == "positional":
            word = italic(argument["valueName"])
        elif argument["kind"] == "option":
            word = bold(flag(argument["preferredName"])) + " " + italic(argument["valueName"])
        else:
            word = bold(flag(argument["preferredName"]))
        if argument["isRepeating"]:
            word += " ..."
        words.append(f"[{word}]" if argument["isOptional"] else word)
    return "\n".join(words)


def term(argument):
    if argument["kind"] == "positional":
        return italic(argument["valueName"])
    names = ", ".join(bold(flag(name)) for name in reversed(argument["names"]))
    return names + (" " + italic(argument["valueName"]) if argument["kind"] == "option" else "")


def explanation(argument):
    parts = [argument.get("abstract", ""), argument.get("discussion", "")]
    if argument.get("allValues"):
        parts.append("One of: " + ", ".join(argument["allValues"]) + ".")
    default = argument.get("defaultValue")
    if default and argument["kind"] != "flag":
        parts.append("Default: " + ("the working folder" if default == "." else default) + ".")
    return " ".join(part for part in parts if part)


def paragraphs(text):
    """Paragraphs as they are; lines that begin with blanks keep their form."""
    lines = []
    for paragraph in text.strip("\n").split("\n\n"):
        lines.append(".PP")
        if any(line.startswith(" ") for line in paragraph.split("\n")):
            lines += [".nf", escaped(paragraph), ".fi"]
        else:
            lines.append(prose(paragraph))
    return lines


def section(path, command):
    """A command, then those below it; a command that only has others is no section of its own."""
    below = [sub for sub in command.get("subcommands", []) if sub["shouldDisplay"] and sub["commandName"] != "help"]
    lines = []
    if not below:
        lines += [f'.SS "{escaped(" ".join(path))}"', usage(path, command), ".PP", prose(command["abstract"])]
        if command.get("discussion"):
            lines += paragraphs(command["discussion"])
        for argument in shown(command):
            lines += [".TP", term(argument), prose(explanation(argument))]
    for sub in below:
        lines += section(path + [sub["commandName"]], sub)
    return lines


def page(command, version, day, end):
    name = command["commandName"]
    abstract = command["abstract"].rstrip(".")
    lines = [
        f'.TH {name.upper()} 1 "{day}" "{name} {version}" "User Commands"',
        ".SH NAME", f"{name} \\-", prose(abstract[0].lower() + abstract[1:]),
        ".SH SYNOPSIS", bold(name), italic("command"), "[" + italic("option") + " ...]",
        ".PP", bold(name), bold("help"), "[" + italic("command") + "]",
        ".PP", bold(name), bold("--version"),
        ".SH COMMANDS"]
    for sub in command["subcommands"]:
        if sub["shouldDisplay"] and sub["commandName"] != "help":
            lines += section([name, sub["commandName"]], sub)
    return "\n".join(line for line in lines if line) + "\n" + end


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        command = json.load(file)["command"]
    with open(sys.argv[3], encoding="utf-8") as file:
        end = file.read()
    moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    sys.stdout.write(page(command, sys.argv[2], moment.date().isoformat(), end))


main()
