"""Summary of a network: what leaves each layer, and what the layer has to learn."""

from math import prod

from grader.authoring import Bounded, Exercise, expect, expect_equal, integers, sampled_from, sizes
from reference import shapes

exercise = Exercise(
    title="Summary of a network",
    track="shapes",
    entry="network_summary",
    needs="python",
    oracle=shapes.network_summary,
    tolerance=Bounded(lambda answer, **inputs: 0.0),  # whole numbers and names, all exact
    after=("conv-output-shape", "pool-output-shape", "conv-params", "fc-params"),
    order=160,
)


def conv(filters, f, **more):
    return {"type": "conv", "filters": filters, "f": f, **more}


def pool(f, **more):
    return {"type": "pool", "f": f, **more}


def dense(units, **more):
    return {"type": "dense", "units": units, **more}


FLATTEN = {"type": "flatten"}

# ---------------------------------------------------------------- worked examples

LENET = [conv(6, 5), pool(2), conv(16, 5), pool(2), FLATTEN, dense(120), dense(84), dense(10)]
MLP = [FLATTEN, dense(50), dense(50), dense(50), dense(50), dense(10)]
VGG_16 = [
    *(layer for filters, times in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3))
      for layer in (*times * [conv(filters, 3, pad=1)], pool(2, stride=2))),
    FLATTEN, dense(4096), dense(4096), dense(1000),
]  # fmt: skip

exercise.example(
    input_shape=(32, 32, 3),
    layers=LENET,
    gives=[
        ("conv1", (28, 28, 6), 4704, 456),
        ("pool1", (14, 14, 6), 1176, 0),
        ("conv2", (10, 10, 16), 1600, 2416),
        ("pool2", (5, 5, 16), 400, 0),
        ("flatten1", (400,), 400, 0),
        ("dense1", (120,), 120, 48120),
        ("dense2", (84,), 84, 10164),
        ("dense3", (10,), 10, 850),
    ],
    note="a network like LeNet-5, with 62006 parameters",
)
exercise.example(
    input_shape=(39, 39, 3),
    layers=[conv(10, 3), conv(20, 5, stride=2), conv(40, 5, stride=2, name="last"), FLATTEN],
    gives=[
        ("conv1", (37, 37, 10), 13690, 280),
        ("conv2", (17, 17, 20), 5780, 5020),
        ("last", (7, 7, 40), 1960, 20040),
        ("flatten1", (1960,), 1960, 0),
    ],
    note="the 39x39x3 network ends in 1960 features",
)
exercise.example(
    input_shape=(28, 28, 1),
    layers=[conv(25, 3, pad=1), pool(2), conv(50, 3, pad=1), pool(2), FLATTEN],
    gives=[
        ("conv1", (28, 28, 25), 19600, 250),
        ("pool1", (14, 14, 25), 4900, 0),
        ("conv2", (14, 14, 50), 9800, 11300),
        ("pool2", (7, 7, 50), 2450, 0),
        ("flatten1", (2450,), 2450, 0),
    ],
    note="28x28x1 through 25 and 50 same 3x3 filters: 2450 features",
)
exercise.example(
    input_shape=(28, 28, 1),
    layers=MLP,
    gives=[
        ("flatten1", (784,), 784, 0),
        ("dense1", (50,), 50, 39250),
        ("dense2", (50,), 50, 2550),
        ("dense3", (50,), 50, 2550),
        ("dense4", (50,), 50, 2550),
        ("dense5", (10,), 10, 510),
    ],
    note="a network of dense layers alone, with 47410 parameters",
)
exercise.example(
    input_shape=(224, 224, 3),
    layers=VGG_16,
    gives=[
        ("conv1", (224, 224, 64), 3211264, 1792),
        ("conv2", (224, 224, 64), 3211264, 36928),
        ("pool1", (112, 112, 64), 802816, 0),
        ("conv3", (112, 112, 128), 1605632, 73856),
        ("conv4", (112, 112, 128), 1605632, 147584),
        ("pool2", (56, 56, 128), 401408, 0),
        ("conv5", (56, 56, 256), 802816, 295168),
        ("conv6", (56, 56, 256), 802816, 590080),
        ("conv7", (56, 56, 256), 802816, 590080),
        ("pool3", (28, 28, 256), 200704, 0),
        ("conv8", (28, 28, 512), 401408, 1180160),
        ("conv9", (28, 28, 512), 401408, 2359808),
        ("conv10", (28, 28, 512), 401408, 2359808),
        ("pool4", (14, 14, 512), 100352, 0),
        ("conv11", (14, 14, 512), 100352, 2359808),
        ("conv12", (14, 14, 512), 100352, 2359808),
        ("conv13", (14, 14, 512), 100352, 2359808),
        ("pool5", (7, 7, 512), 25088, 0),
        ("flatten1", (25088,), 25088, 0),
        ("dense1", (4096,), 4096, 102764544),
        ("dense2", (4096,), 4096, 16781312),
        ("dense3", (1000,), 1000, 4097000),
    ],
    note="VGG-16, with 138357544 parameters",
)


@exercise.law(kind="example", cases=1, inputs=lambda draw: {"input_shape": (224, 224, 3), "layers": VGG_16})
def most_parameters_of_vgg_sit_in_the_dense_layers(call, input_shape, layers):
    """VGG-16 has 138357544 parameters: 14714688 in 13 convolutions, 123642856 in three dense layers."""
    learnt = [row[3] for row in call(input_shape, layers)]
    expect_equal((sum(learnt[:-3]), sum(learnt[-3:])), (14714688, 123642856), "the parameters of VGG-16")


@exercise.law(kind="example", cases=1, inputs=lambda draw: {"input_shape": (32, 32, 3), "layers": LENET})
def the_summary_adds_up(call, input_shape, layers):
    """The parameters of the first example add up to 62006: 2872 in its convolutions, 59134 in its dense layers."""
    learnt = [row[3] for row in call(input_shape, layers)]
    expect_equal((sum(learnt[:5]), sum(learnt[5:])), (2872, 59134), "the parameters of the network")


exercise.raises(
    ValueError, input_shape=(8, 8, 3), layers=[{"type": "attention"}], note="there is no such type of layer"
)
exercise.raises(ValueError, input_shape=(8, 6, 3), layers=[conv(4, 7)], note="the filter is larger than the image")
exercise.raises(
    ValueError, input_shape=(8, 8, 3), layers=[dense(10)], note="a dense layer reads a vector: flatten first"
)
exercise.raises(ValueError, input_shape=(8, 8, 3), layers=[FLATTEN, pool(2)], note="a vector has no height and width")
exercise.raises(ValueError, input_shape=(6, 8, 3), layers=[conv(4, 7)], note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(4, 9, 3), layers=[conv(4, 7, pad=1)],
                note="the filter is larger than the image")  # fmt: skip
exercise.raises(ValueError, input_shape=(9, 4, 3), layers=[conv(4, 7, pad=1)],
                note="the filter is larger than the image")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def images(draw, low=12, high=40):
    """The shape of an image that leaves room for a few layers."""
    n_h, n_w = draw(sizes(2, low, high))
    return n_h, n_w, draw(integers(1, 4))


def some_conv(draw, shape):
    f = draw(integers(1, min(5, *shape[:2])))
    return conv(draw(integers(2, 20)), f, stride=draw(integers(1, 2)), pad=draw(integers(0, 2)))


def some_pool(draw, shape):
    f = draw(integers(1, min(3, *shape[:2])))
    return pool(f, stride=draw(integers(1, 3)))


def some_flatten(draw, shape):
    return FLATTEN


def some_dense(draw, shape):
    return dense(draw(integers(2, 200)))


def stacked(draw, shape, *makers):
    """Layers that fit on one another; each maker is given the shape that it finds."""
    layers = []
    for make in makers:
        layers.append(make(draw, shape))
        shape = shapes.activation_shape(shape, layers[-1])
    return layers


def named(layers):
    """Names for all of them, so that what layers are called by default is graded apart."""
    return [{**layer, "name": f"L{index}"} for index, layer in enumerate(layers, 1)]


@exercise.matches_oracle
def one_convolution(draw):
    """A convolution has a filter's worth of weights for each output channel, and a side of its own."""
    shape = images(draw)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, some_conv))}


@exercise.matches_oracle(cases=12, points=0.5)
def filters_that_just_fit(draw):
    """A filter as large as the padded image still fits, once."""
    side, pad = draw(integers(1, 5)), draw(integers(1, 3))
    longer = side + draw(integers(0, 2))
    n_h, n_w = draw(sampled_from(((side, longer), (longer, side))))
    layers = named([conv(draw(integers(2, 16)), side + 2 * pad, pad=pad)])
    return {"input_shape": (n_h, n_w, draw(integers(1, 9))), "layers": layers}



@exercise.matches_oracle
def one_pooling(draw):
    """Pooling keeps the channels and learns nothing."""
    shape = images(draw)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, some_pool))}


@exercise.matches_oracle
def dense_layers(draw):
    """On a vector, each dense layer reads all units of the one before."""
    shape = (draw(integers(2, 900)),)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, *draw(integers(1, 4)) * [some_dense]))}


@exercise.matches_oracle
def flattened_images(draw):
    """Flattening makes a vector of all numbers of a volume; a dense layer then reads every one of them."""
    shape = images(draw, 2, 20)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, some_flatten, some_dense))}


@exercise.matches_oracle
def convolutions_in_a_row(draw):
    """A filter spans all channels of the layer before, whatever the image has."""
    shape = images(draw)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, some_conv, some_conv, some_conv))}


WHOLE = (some_conv, some_pool, some_conv, some_pool, some_flatten, some_dense, some_dense)


@exercise.inputs
@exercise.matches_oracle
def whole_networks(draw):
    """Convolutions, poolings, a flattening and dense layers, one on the other."""
    shape = images(draw)
    return {"input_shape": shape, "layers": named(stacked(draw, shape, *WHOLE))}


@exercise.matches_oracle
def settings_left_out(draw):
    """A convolution has stride 1 and no padding, a pooling the stride f, unless they say otherwise."""
    shape = images(draw, 24, 40)
    f, g = draw(integers(1, 4)), draw(integers(2, 3))
    layers = [conv(draw(integers(2, 20)), f), pool(g), conv(draw(integers(2, 20)), 2, stride=2), pool(2, stride=1)]
    return {"input_shape": shape, "layers": named(layers)}


@exercise.matches_oracle
def layers_without_bias(draw):
    """A layer with "bias": False has its weights alone."""
    shape = images(draw)
    layers = stacked(draw, shape, some_conv, some_conv, some_flatten, some_dense, some_dense)
    for layer in layers[draw(integers(0, 1)) :: 3]:  # a convolution and a dense layer; the others keep theirs
        layer["bias"] = False
    return {"input_shape": shape, "layers": named(layers)}


@exercise.matches_oracle
def names_left_out(draw):
    """A layer without a name is called by its type and its number among the layers of that type."""
    shape = images(draw)
    layers = stacked(draw, shape, *WHOLE)
    own = draw(integers(0, len(layers) - 1))
    layers[own] = {**layers[own], "name": "chosen"}
    return {"input_shape": shape, "layers": layers}


@exercise.matches_oracle(cases=1)  # one case: who tries every place hangs here, and only here
def satellite_images(draw):
    """Sizes and numbers are computed, not counted, so an image of 100000 x 90000 takes no longer."""
    shape = (10**5 + draw(integers(0, 999)), 9 * 10**4 + draw(integers(0, 999)), 4)
    layers = [conv(32, 5, stride=2, pad=1), pool(3, stride=2), FLATTEN, dense(10)]
    return {"input_shape": shape, "layers": named(layers)}


# ---------------------------------------------------------------- laws


@exercise.law
def each_size_is_the_product_of_its_shape(call, input_shape, layers):
    """The activation size counts the numbers in the activation: the product of its shape."""
    for name, shape, size, _ in call(input_shape, layers):
        expect_equal(size, prod(shape), f"the activation size of {name}")


@exercise.law
def a_network_can_be_cut_in_two(call, input_shape, layers):
    """The second half of a network, put on what leaves the first half, gives the same rows."""
    whole, shape = call(input_shape, layers), input_shape
    for cut in range(1, len(layers)):
        shape = shapes.activation_shape(shape, layers[cut - 1])
        expect_equal(call(shape, layers[cut:]), whole[cut:], f"the summary from layer {cut + 1} on")


@exercise.law
def pooling_and_flattening_learn_nothing(call, input_shape, layers):
    """Only convolutions and dense layers have parameters."""
    for layer, (name, _, _, parameters) in zip(layers, call(input_shape, layers), strict=True):
        learns = layer["type"] in ("conv", "dense")
        expect((parameters > 0) == learns, f"the parameters of {name}", parameters, "more than 0" if learns else "0")


@exercise.law
def a_larger_image_changes_no_convolution(call, input_shape, layers):
    """The parameters of a convolution do not depend on the height and width of the image."""
    n_h, n_w, n_c = input_shape
    small, large = call(input_shape, layers), call((n_h + 12, n_w + 18, n_c), layers)
    for before, after, layer in zip(small, large, layers, strict=True):
        if layer["type"] == "conv":
            expect_equal(after[3], before[3], f"the parameters of {before[0]} on a larger image")
