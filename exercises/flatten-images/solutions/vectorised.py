def flatten_images(images):
    return images.reshape(images.shape[0], -1)
