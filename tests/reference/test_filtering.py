"""The image filters against SciPy, and the edge filters against what they are for."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from reference import filtering

SHAPES = list(itertools.product(((6, 6), (5, 8), (3, 4)), ((1, 1), (3, 3), (2, 3), (3, 1))))


@pytest.mark.parametrize(("image", "kernel"), SHAPES)
def test_both_products_are_those_of_scipy(image, kernel):
    signal = pytest.importorskip("scipy.signal")
    generator = np.random.default_rng(6)
    image, kernel = generator.integers(-9, 10, image), generator.integers(-9, 10, kernel)
    np.testing.assert_array_equal(
        filtering.cross_correlate2d(image, kernel), signal.correlate2d(image, kernel, mode="valid")
    )
    np.testing.assert_array_equal(filtering.convolve2d(image, kernel), signal.convolve2d(image, kernel, mode="valid"))


@pytest.mark.parametrize("product", [filtering.cross_correlate2d, filtering.convolve2d])
def test_a_kernel_larger_than_the_image_is_refused(product):
    for kernel in ((4, 1), (1, 5)):
        with pytest.raises(ValueError, match="does not fit"):
            product(np.ones((3, 4)), np.ones(kernel))


def test_sobel_is_a_smoothed_difference():
    np.testing.assert_array_equal(filtering.edge_filter("sobel"), np.outer([1, 2, 1], [1, 0, -1]))
    np.testing.assert_array_equal(filtering.edge_filter("scharr"), np.outer([3, 10, 3], [1, 0, -1]))
    np.testing.assert_array_equal(filtering.edge_filter("vertical"), np.outer([1, 1, 1], [1, 0, -1]))


def test_sobel_edges_are_those_of_scipy():
    ndimage = pytest.importorskip("scipy.ndimage")
    image = np.random.default_rng(7).integers(0, 9, (6, 7)).astype(float)
    edges = filtering.detect_edges(image, "sobel")
    np.testing.assert_array_equal(edges, -ndimage.sobel(image, axis=1)[1:-1, 1:-1])


def test_horizontal_edges_are_the_vertical_ones_of_the_transposed_image():
    image = np.random.default_rng(8).integers(0, 9, (6, 7)).astype(float)
    np.testing.assert_array_equal(
        filtering.detect_edges(image, "horizontal"), filtering.detect_edges(image.T, "vertical").T
    )


def test_an_unknown_filter_is_refused():
    with pytest.raises(ValueError, match="prewitt"):
        filtering.edge_filter("prewitt")
