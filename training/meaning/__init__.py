"""The branch that tells what a content means: trained here, read by `reportedly.attribute`."""
