"""`python -m revive_app …`: the operator's commands."""

from revive_app.cli import main

if __name__ == "__main__":
    main()
