"""A generated template as a tree, so that it can be made smaller and stay a template."""

from dataclasses import dataclass, field


@dataclass
class Node:
    """What a production of the grammar became: text, and nodes for its holes."""

    kind: str
    parts: list = field(default_factory=list)
    # Whether something may stand behind it (`?length`) without parentheses around it.
    atomic: bool = True
    # The quote of the string literal in which it stands, if it does.
    quote: str = ""

    def text(self) -> str:
        text = "".join(p if isinstance(p, str) else p.text() for p in self.parts)
        if self.quote:
            text = text.replace("\\", "\\\\").replace(self.quote, "\\" + self.quote)
        return text

    def places(self):
        """Every node below this one, with its parent and its index there; the outer ones first."""
        for index, part in enumerate(self.parts):
            if isinstance(part, Node):
                yield self, index, part
                yield from part.places()

    def nodes(self):
        """This node and all below it."""
        yield self
        for _, _, node in self.places():
            yield node
