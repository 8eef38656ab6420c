"""Matplotlib's SVG made fit to stand in a page: small, without ids, in the page's own colours and type.

Comes in: a document as matplotlib writes it with ``svg.fonttype = none``, drawn so that nothing needs to be clipped. Goes out: one
``<svg>`` element. Colours that stand for names become ``var(--name)``, black becomes the colour of the text.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

SPACE = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
NUMBER = re.compile(r"-?\d+\.\d+")
BOX = re.compile(r"M(\S+) ([^L]+)L(\S+) \2L\3 ([^L]+)L\1 \4(?:L\1 \2)?z")
"""A rectangle, of which a path may have thousands."""
DROPPED = ("stroke-linejoin", "stroke-linecap", "stroke-dashoffset", "font-family", "font-size")


def inline(document: str, label: str, colours: dict[str, str]) -> str:
    """``colours``: name -> the colour that stands for it. ``label``: what a reader who does not see it is told."""
    root = ET.fromstring(document)
    marks = {f"#{node.get('id')}": node for node in root.iter(f"{SPACE}path") if node.get("id")}
    names = {"#000000": "currentColor"} | {colour: f"var(--{name})" for name, colour in colours.items()}
    parts = "".join(_parts(root, marks, names))
    return f'<svg viewBox="{root.get("viewBox")}" role="img" aria-label="{_escaped(label)}">{parts}</svg>'


def _parts(node: ET.Element, marks: dict[str, ET.Element], names: dict[str, str]) -> list[str]:
    found: list[str] = []
    for child in node:
        match child.tag.removeprefix(SPACE):
            case "g":
                inner = "".join(_parts(child, marks, names))
                moved = child.get("transform")
                found.append(f'<g transform="{_short(moved)}">{inner}</g>' if moved and inner else inner)
            case "path":
                found.append(_path(child.get("d", ""), child.get("style", ""), names))
            case "use":
                mark = marks[child.get(HREF, "")]
                at = f' transform="translate({_short(child.get("x", ""))} {_short(child.get("y", ""))})"'
                found.append(_path(mark.get("d", ""), child.get("style", ""), names, at))
            case "text":
                found.append(_text(child))
    return found


def _path(shape: str, style: str, names: dict[str, str], more: str = "") -> str:
    """Nothing where nothing would be seen."""
    said = _styles(style)
    if said.get("fill") == "none" and said.get("stroke", "none") == "none":
        return ""
    said = {key: names.get(value, value) for key, value in said.items() if key not in DROPPED}
    shape = re.sub(r" ?([MLQCz]) ?", r"\1", " ".join(_short(shape).split()))
    shape = BOX.sub(r"M\1 \2H\3V\4H\1z", shape)
    return f'<path d="{shape}" style="{";".join(f"{key}:{value}" for key, value in said.items())}"{more}/>'


def _text(node: ET.Element) -> str:
    said = _styles(node.get("style", ""))
    attributes = {"x": node.get("x"), "y": node.get("y"), "transform": node.get("transform")}
    if (attributes["transform"] or "").startswith("rotate(-0 "):
        attributes["transform"] = None
    attributes |= {"text-anchor": said.get("text-anchor") if said.get("text-anchor") != "start" else None}
    shown = "".join(f' {key}="{_short(value)}"' for key, value in attributes.items() if value)
    return f"<text{shown}>{_escaped(''.join(node.itertext()).strip())}</text>"


def _styles(style: str) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (part.partition(":") for part in style.split(";")) if value}


def _short(text: str) -> str:
    """Every number with one decimal at most: a tenth of a 72nd of an inch."""
    return NUMBER.sub(lambda number: f"{round(float(number[0]), 1) + 0.0:.1f}".removesuffix(".0"), text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
