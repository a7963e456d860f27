"""A chart of whole builds as SVG: bars in multiples of the floor, readable in light and dark."""
import math
from xml.sax.saxutils import escape

WIDTH, LEFT, RIGHT, TOP, STEP, BAR = 760, 210, 70, 56, 40, 22

STYLE = """
    text { font: 14px system-ui, sans-serif; fill: #1f2328; }
    .note { font-size: 12px; fill: #59636e; }
    .grid { stroke: #d1d9e0; stroke-width: 1; }
    .floor { stroke: #59636e; stroke-width: 1.5; stroke-dasharray: 4 3; }
    .bar { fill: #8c959f; }
    .own { fill: #0969da; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .note { fill: #9198a1; }
      .grid { stroke: #3d444d; }
      .floor { stroke: #9198a1; }
      .bar { fill: #9198a1; }
      .own { fill: #4493f8; }
    }
"""


def tick_step(largest):
    """The distance of the axis' marks, so that there are at most eight: 1, 2 or 5, or one of them with zeros."""
    power = 10 ** math.floor(math.log10(max(largest, 1)))
    return next(step for step in (power / 5, power / 2, power, 2 * power) if step >= 1 and largest / step <= 8)


def bar(label, value, row, scale):
    """A bar with its name and its figure."""
    y = TOP + row * STEP
    kind = "bar own" if label.startswith("sitegen") else "bar"
    figure = f"{value:.2f}" if value < 10 else f"{value:.1f}"
    # Not across the line of the floor.
    end = scale if value < 1 < value + 44 / scale else value * scale
    return [f'<text x="{LEFT - 10}" y="{y + 16}" text-anchor="end">{escape(label)}</text>',
            f'<rect class="{kind}" x="{LEFT}" y="{y}" width="{max(value * scale, 1):.1f}" height="{BAR}"/>',
            f'<text x="{LEFT + end + 8:.1f}" y="{y + 16}">{figure}</text>']


def axis(largest, rows, scale):
    """The marks of the axis, and the floor as a line through all bars."""
    bottom = TOP + rows * STEP
    step = tick_step(largest)
    parts = []
    for number in range(int(largest / step) + 1):
        x = LEFT + number * step * scale
        parts += [f'<line class="grid" x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{bottom}"/>',
                  f'<text class="note" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{number * step:g}</text>']
    x = LEFT + scale
    return parts + [f'<line class="floor" x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{bottom}"/>',
                    f'<text class="note" x="{LEFT}" y="{bottom + 40}">wall time in multiples of the floor; less is better</text>']


def svg(rows, title, description):
    """The chart of labels and multiples."""
    largest = max(value for _, value in rows)
    scale = (WIDTH - LEFT - RIGHT) / largest
    height = TOP + len(rows) * STEP + 56
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
             'role="img" aria-labelledby="title desc">',
             f'<title id="title">{escape(title)}</title>', f'<desc id="desc">{escape(description)}</desc>',
             f"<style>{STYLE}</style>", f'<text x="20" y="26">{escape(title)}</text>']
    parts += axis(largest, len(rows), scale)
    for row, (label, value) in enumerate(rows):
        parts += bar(label, value, row, scale)
    return "\n".join(parts + ["</svg>"]) + "\n"
