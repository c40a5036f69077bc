"""The demo's shelf: complete, believable, and pictured."""

import hashlib
import re
from collections import Counter

import pytest
from PIL import Image

from revive_app.demo.catalog import PIECES, Piece, piece_of
from revive_app.settings import PROJECT_ROOT

TILES = {"ivory", "blush", "sage", "mist", "velvet", "wine", "night"}
# What 22K, 18K and 925 jewellery costs a gram, stones and making included.
RUPEES_A_GRAM = {"22K": (12_000, 16_000), "18K": (10_000, 35_000), "925": (250, 400)}
COLUMNS = 5

each_piece = pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.sku)


def test_there_are_twenty_four_pieces_of_five_kinds_each_with_its_own_code_and_name() -> None:
    assert len(PIECES) == 24
    assert len({piece.sku for piece in PIECES}) == 24
    assert len({piece.name for piece in PIECES}) == 24
    assert Counter(piece.category for piece in PIECES) == {
        "Bridal": 6,
        "Earrings": 5,
        "Necklaces": 5,
        "Rings": 5,
        "Bangles": 3,
    }


@each_piece
def test_a_piece_says_what_the_counter_would_say(piece: Piece) -> None:
    lowest, highest = RUPEES_A_GRAM[piece.purity]

    assert re.fullmatch(r"[A-Z]{2}-\d{4}", piece.sku)
    assert 60 <= len(piece.description) <= 400
    assert (piece.metal == "Silver") is (piece.purity == "925")
    assert lowest <= piece.price * 1000 / piece.weight_mg <= highest
    assert piece.tile in TILES
    assert piece.stones


@each_piece
def test_making_charges_are_those_the_paper_names(piece: Piece) -> None:
    if piece.metal == "Silver":
        expected = 15
    elif piece.category == "Rings":
        expected = 9
    elif "Black beads" in piece.stones or "Nath" in piece.name:
        expected = 10
    else:
        expected = 12

    assert piece.making_percent == expected


@each_piece
def test_every_picture_is_a_small_square_jpeg(piece: Piece) -> None:
    file = PROJECT_ROOT / "assets" / piece.image_url.removeprefix("/")

    with Image.open(file) as picture:
        assert (picture.format, picture.size) == ("JPEG", (800, 800))
    assert file.stat().st_size < 90_000


def test_no_two_pictures_are_the_same_and_none_is_left_over() -> None:
    folder = PROJECT_ROOT / "assets" / "products"
    files = sorted(folder.iterdir())

    assert [file.name for file in files] == sorted(f"{piece.sku.lower()}.jpg" for piece in PIECES)
    assert len({hashlib.sha256(file.read_bytes()).digest() for file in files}) == 24


def test_neighbours_on_the_shelf_stand_on_different_tiles() -> None:
    tiles = [piece.tile for piece in PIECES]
    beside = [(place, place + 1) for place in range(len(tiles) - 1) if (place + 1) % COLUMNS]

    assert [pair for pair in beside if tiles[pair[0]] == tiles[pair[1]]] == []


def test_the_shelf_knows_every_way_a_piece_can_be_had() -> None:
    stocks = [piece.stock for piece in PIECES]

    assert stocks.count(None) == 2
    assert stocks.count(0) == 1
    assert stocks.count(1) == 5


def test_a_piece_is_found_by_its_code() -> None:
    piece = piece_of("RJ-1042")

    assert (piece.name, piece.price, piece.grams) == ("Rajwadi Jhumka", 194_000, "14.2 g")
    with pytest.raises(KeyError):
        piece_of("RJ-0000")
