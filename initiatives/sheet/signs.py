"""The sign of an initiative on a sheet: the felt-tip of its theme, with its number."""

from haarlem_wijken.ground.maps.felt_tips import felt_tips

from ..presentation import Row

INK = "#181c26"
RADIUS = 1.15  # of a sign, in em of the paper; its edge is a fifth of that
NUMBER = 1.35  # size of its number, in em
DIGIT = 0.56  # width of a digit, in its own em


class Sign:
    """A sign with its number at the upper right. Its middle is that of its circle."""

    def __init__(self, em: float, digits: int):
        self.radius, self.size = RADIUS * em, NUMBER * em
        reach = self.radius * 1.15
        self.corner = (reach, reach * 1.15)  # from the upper left of its box to its middle
        self.width = 2 * reach + max(digits, 1) * DIGIT * self.size
        self.height = self.corner[1] + reach

    def box(self, x: float, y: float) -> tuple[float, float, float, float]:
        left, top = x - self.corner[0], y - self.corner[1]
        return left, top, left + self.width, top + self.height

    def drawn(self, row: Row, x: float, y: float) -> str:
        r = self.radius
        number = (
            f'<text x="{x + 1.15 * r:.2f}" y="{y - 0.5 * r:.2f}" font-family="Source Sans Pro" font-weight="900"'
            f' font-size="{self.size:.2f}" fill="{INK}" paint-order="stroke" stroke="#fff"'
            f' stroke-width="{self.size / 5:.2f}">{row.number}</text>'
        )
        return _felt_tip(row.sign, x, y, r) + number


def sign(theme: str) -> str:
    """The sign of a theme alone, as SVG."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{_felt_tip(theme, 12, 12, 10)}</svg>'


def _felt_tip(theme: str, x: float, y: float, radius: float) -> str:
    tip, size = felt_tips()[theme], radius * 0.057
    return (
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{tip.pale}" stroke="{tip.ink}"'
        f' stroke-width="{radius / 5:.2f}"/><g transform="translate({x - 12 * size:.2f} {y - 12 * size:.2f})'
        f' scale({size:.4f})" fill="none" stroke="{tip.ink}" stroke-width="2.6" stroke-linecap="round"'
        f' stroke-linejoin="round">{tip.sign}</g>'
    )
