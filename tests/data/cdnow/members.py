#!/usr/bin/env python3
"""Who is in which ready-made list on the CDNOW sample, reckoned from the file alone.

Prints the table of tests/models/segments/tst_cdnowmembers.cpp: the list, how many are in it, the sum of their numbers
in the sample and the sum of the squares, so that another member of the same number shows.

The lists are asked as of noon in New York, after the last purchase and, all but RFM, in the midst of them, when those to
come were not known; a purchase is at midnight there. "Within" a length of time is from that long ago, which is out, up to
now; months are calendar months. RFM: score = 1 + floor(5 x share strictly below), at most 5; recency in whole days,
frequency in purchases.
"""
from collections import defaultdict
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/New_York")


def read():
    purchases = defaultdict(list)
    for line in (Path(__file__).parent / "CDNOW_sample.txt").read_text().splitlines():
        cells = line.split()
        if len(cells) == 5:
            at = datetime.strptime(cells[2], "%Y%m%d").replace(tzinfo=ZONE)
            purchases[int(cells[1])].append((at, round(float(cells[4]) * 100)))
    return purchases


def scores(values):
    ordered = sorted(values.values())
    below = {}
    for place, value in enumerate(ordered):
        below.setdefault(value, place)
    return {who: min(5, 1 + 5 * below[value] // len(ordered)) for who, value in values.items()}


def print_lists(now, with_rfm):
    purchases = {}
    for who, all_of_them in read().items():
        until_then = [one for one in all_of_them if one[0] <= now]
        if until_then:
            purchases[who] = until_then

    def days_ago(days):
        return (now.astimezone(ZoneInfo("UTC")) - timedelta(days=days)).astimezone(ZONE)

    def months_ago(months):
        month = now.month - months
        return now.replace(year=now.year + (month - 1) // 12, month=(month - 1) % 12 + 1)

    def last(who):
        return max(at for at, _ in purchases[who])

    def spent(who, since=None):
        return sum(cents for at, cents in purchases[who] if since is None or at > since)

    def bought_in(who, months):
        return any(at.month in months for at, _ in purchases[who])

    everybody = sorted(purchases)
    basket = {who: Fraction(spent(who), len(purchases[who])) for who in everybody}
    orders = sum(len(purchases[who]) for who in everybody)
    limit = Fraction(3, 2) * Fraction(sum(spent(who) for who in everybody), orders)
    assert all(abs(value - limit) > 1 for value in basket.values()), "a basket too near to the limit to be sure"
    lists = {
        "customers": lambda who: True,
        "loyal": lambda who: len(purchases[who]) >= 2,
        "very_loyal": lambda who: len(purchases[who]) >= 6,
        "recent": lambda who: last(who) > days_ago(10),
        "churned": lambda who: last(who) <= months_ago(3),
        "one_time": lambda who: len(purchases[who]) == 1 and months_ago(6) < last(who) <= months_ago(3),
        "high_value": lambda who: basket[who] >= limit,
        "vip_quarter": lambda who: spent(who, months_ago(3)) > 50000 and len(purchases[who]) >= 2,
        "vip_lifetime": lambda who: spent(who) > 100000,
        "at_risk": lambda who: last(who) <= days_ago(90),
        "slipping_away": lambda who: last(who) <= months_ago(2),
        "seasonal": lambda who: bought_in(who, {11, 12}),
        "sale_buyers": lambda who: bought_in(who, {1, 2, 6, 7}),
        "new_without_order": lambda who: False,
    }
    if with_rfm:
        recency = scores({who: last(who).date().toordinal() for who in everybody})
        frequency = scores({who: len(purchases[who]) for who in everybody})
        lists |= {
            "rfm_champions": lambda who: recency[who] >= 4 and frequency[who] >= 4,
            "rfm_potential": lambda who: recency[who] >= 4 and frequency[who] in (2, 3),
            "rfm_new": lambda who: recency[who] >= 4 and frequency[who] == 1,
            "rfm_faithful": lambda who: recency[who] == 3 and frequency[who] >= 4,
            "rfm_attention": lambda who: recency[who] == 3 and frequency[who] in (2, 3),
            "rfm_fading": lambda who: recency[who] == 3 and frequency[who] == 1,
            "rfm_losing": lambda who: recency[who] <= 2 and frequency[who] >= 3,
            "rfm_sleeping": lambda who: recency[who] <= 2 and frequency[who] <= 2,
        }
    for name, fits in lists.items():
        members = [who for who in everybody if fits(who)]
        print(f'{{"{name}", {len(members)}, {sum(members)}, {sum(who * who for who in members)}}},')


for then in (datetime(1998, 7, 1, 12, tzinfo=ZONE), datetime(1997, 6, 15, 12, tzinfo=ZONE)):
    print(f"// as of {then.isoformat()}")
    print_lists(then, then.year == 1998)
