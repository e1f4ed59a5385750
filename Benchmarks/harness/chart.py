"""A bar chart as SVG: for each job, how much of a second of processor time a megabyte takes each tool, as speed."""

import math
from xml.sax.saxutils import escape

BAR, GAP, PANEL, LABELS, WIDTH = 14, 3, 26, 150, 560
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; }
  .number { fill: #57606a; }
  .axis { stroke: #d0d7de; }
  rect { fill: #8c959f; }
  rect.logwash { fill: #0969da; }
  rect.yardstick { fill: #57606a; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .number { fill: #9198a1; } .axis { stroke: #3d444d; }
    rect { fill: #656c76; } rect.logwash { fill: #4493f8; } rect.yardstick { fill: #9198a1; }
  }
"""


def speed(value):
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def svg(panels):
    """`panels`: pairs of a title and rows; a row is a label, a class and megabytes a second. The scale is logarithmic."""
    fastest = max(value for _, rows in panels for _, _, value in rows)
    decades = math.ceil(math.log10(fastest))
    full = WIDTH - 60

    def length(value):
        return max(2.0, full * math.log10(max(value, 1)) / decades)

    lines, y = [], 40
    for title, rows in panels:
        lines.append(f'<text class="title" x="0" y="{y}">{escape(title)}</text>')
        y += 8
        top = y
        for label, kind, value in rows:
            lines.append(f'<text x="{LABELS - 8}" y="{y + BAR - 3}" text-anchor="end">{escape(label)}</text>')
            lines.append(f'<rect class="{kind}" x="{LABELS}" y="{y}" width="{length(value):.1f}" height="{BAR}"/>')
            lines.append(f'<text class="number" x="{LABELS + length(value) + 5:.1f}" y="{y + BAR - 3}">{speed(value)}</text>')
            y += BAR + GAP
        lines.append(f'<line class="axis" x1="{LABELS}" y1="{top - 2}" x2="{LABELS}" y2="{y}"/>')
        y += PANEL
    head = '<text class="number" x="0" y="14">Megabytes of input for a second of processor time, one core; logarithmic scale</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LABELS + WIDTH}" height="{y}" viewBox="0 0 {LABELS + WIDTH} {y}" role="img">\n'
        f"<style>{STYLE}</style>\n{head}\n" + "\n".join(lines) + "\n</svg>\n")
