"""Markdown that somebody typed as blocks of a document. As the page shows it: no HTML, no images, safe links only."""

from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from haarlem_wijken.ground.prose.markdown import is_safe_link, tree

from .blocks import Block, Run

LOOKS = {"strong": {"bold": True}, "em": {"italic": True}}


def blocks_of(text: str, below: int) -> list[Block]:
    """`below` is the level of the heading that the text stands under."""
    return [block for node in tree(text).children for block in _block(node, below)]


def _block(node: SyntaxTreeNode, below: int) -> Iterator[Block]:
    match node.type:
        case "heading":
            yield Block("heading", list(_runs(node)), level=below + int(node.tag[1]) - 1)
        case "paragraph":
            yield Block("text", list(_runs(node)))
        case "bullet_list" | "ordered_list":
            number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
            yield Block("list", number=number, items=[_inside(item, below) for item in node.children])
        case "blockquote":
            yield Block("quote", items=[_inside(node, below)])
        case "fence" | "code_block":
            yield Block("code", [Run(node.content.rstrip("\n"), code=True)])
        case "hr":
            yield Block("line")
        case "table":
            rows = [row for part in node.children for row in part.children]
            yield Block(
                "table", rows=[["".join(run.text for run in _runs(cell)) for cell in row.children] for row in rows]
            )


def _inside(node: SyntaxTreeNode, below: int) -> list[Block]:
    """What stands in an entry or a quote; a heading there is bold text: it opens nothing in the document."""
    found = [block for child in node.children for block in _block(child, below)]
    return [_bold(block) if block.kind == "heading" else block for block in found]


def _bold(block: Block) -> Block:
    return Block("text", [Run(run.text, bold=True, link=run.link) for run in block.runs])


def _runs(node: SyntaxTreeNode, **look) -> Iterator[Run]:
    for child in node.children:
        match child.type:
            case "text" if child.content:
                yield Run(child.content, **look)
            case "code_inline":
                yield Run(child.content, **look | {"code": True})
            case "softbreak" | "hardbreak":
                yield Run("\n", **look)
            case "link":
                href = str(child.attrs.get("href", ""))
                yield from _runs(child, **look | ({"link": href} if is_safe_link(href) else {}))
            case _:
                yield from _runs(child, **look | LOOKS.get(child.type, {}))
