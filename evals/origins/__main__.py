"""`python -m evals.origins`."""

from evals.origins.run import main

if __name__ == "__main__":
    main()
