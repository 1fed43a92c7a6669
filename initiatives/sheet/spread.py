"""Signs of the same size on a map: each at its spot, or as near to it as the others leave room."""

from collections.abc import Iterable

import numpy

STEPS = 2  # places to try per width and per height of a sign
TOUCHING = 1e-6


def spread(spots: Iterable[tuple[float, float]], width: float, height: float, frame: tuple[float, float]) -> list:
    """Where signs of `width` by `height` come, so that no two meet: at their own spots as many as can, in their order;
    then the others. `frame` is how far to the right and down one may come. Where all is full one is left at its spot.
    """
    size, spots = numpy.array([width, height]), numpy.array(list(spots)).reshape(-1, 2)
    places: dict[int, numpy.ndarray] = {}

    def free(tried: numpy.ndarray) -> numpy.ndarray:
        taken = numpy.array(list(places.values())).reshape(-1, 2)
        return (numpy.abs(tried[:, None] - taken) >= size - TOUCHING).any(axis=2).all(axis=1)

    for at, spot in enumerate(spots):
        if free(spot[None])[0]:
            places[at] = spot
    for at, spot in enumerate(spots):
        if at not in places:
            tried = _around(spot, size / STEPS, frame)
            places[at] = tried[free(tried).argmax()]
    return [tuple(places[at].tolist()) for at in range(len(spots))]


def _around(spot: numpy.ndarray, steps: numpy.ndarray, frame: tuple[float, float]) -> numpy.ndarray:
    """All places at whole steps from a spot that lie in the frame, the nearest first, with itself the first of all."""
    x, y = (
        at + step * numpy.arange(-(at // step), (most - at) // step + 1)
        for at, step, most in zip(spot, steps, frame, strict=True)
    )
    places = numpy.stack(numpy.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return places[numpy.argsort(numpy.hypot(*(places - spot).T), kind="stable")]
