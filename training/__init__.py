"""Training: the learned weights of `reportedly`, from the base encoder and PolNeAR."""
