"""Knowledge: people, offices and outlets that are known beforehand, and what is linked to them."""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
