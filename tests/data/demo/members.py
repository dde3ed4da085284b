#!/usr/bin/env python3
"""Who is in which ready-made list of the demo shops, reckoned from what their web services answer.

    python3 tests/data/demo/members.py build/dev/tests/app/demo_addresses

The program given opens the two shops as they stand at one instant and tells where; this script asks both for everything,
as any client would, and prints the table of tests/app/tst_demomembers.cpp: the list, how many are in it, the sum of their
numbers and the sum of the squares, so that another member of the same number shows. A person's number is the sum of the
ids of their accounts, each modulo 1,000,003.

One person: accounts of the same e-mail, but for mailboxes that stand for nobody ("null@…"); an account without e-mail joins the only person whose accounts have its phone.
Who ordered or filled a cart without an account is somebody by their e-mail. "Within" a length of time is from that long
ago, which is out, up to now; months are calendar months of Paris. Amounts are what is left after refunds, in euros. RFM:
score = 1 + floor(5 x share strictly below), at most 5; recency in whole days, frequency in orders. Engagement: 50 points
an order; neither shop tells visits or messages, so lists about those are empty.
"""
import base64
import json
import re
import subprocess
import sys
import urllib.request
from collections import defaultdict
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Paris")
NOBODY = {"noreply", "no-reply", "nobody", "none", "null", "undefined", "anonymous", "anonyme"}


def ask(url, headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
        return json.load(answer), answer.headers


def presta(url, key, resource):
    word = base64.b64encode(f"{key}:".encode()).decode()
    address = f"{url}/api/{resource}?output_format=JSON&display=full"
    body, _ = ask(address, {"Authorization": f"Basic {word}"})
    return list(body.values())[0] if body else []


def shopify(url, token, resource, more=""):
    address = f"{url}/admin/api/2026-07/{resource}.json?limit=250{more}"
    while address:
        body, headers = ask(address, {"X-Shopify-Access-Token": token})
        yield from body[resource]
        after = re.search(r'<([^>]*)>; *rel="next"', headers.get("Link", ""))
        address = after and after.group(1)


def mailbox(email):
    box = (email or "").strip().lower()
    return "" if box.split("@")[0] in NOBODY else box


def cents(text):
    return round(Fraction(str(text or 0)) * 100)


class World:
    """Accounts, and what was done by them: (shop, id) is an account, ("contact", e-mail) somebody without one."""

    def __init__(self):
        self.emails, self.phones, self.since = {}, {}, {}
        self.orders = []  # account, instant, counts as a sale, cents, had a code
        self.carts = []  # account, instant, is open
        self.messages = []  # account, instant

    def account(self, shop, number, email, phones, since):
        self.emails[shop, number] = mailbox(email)
        self.phones[shop, number] = {re.sub(r"\D", "", phone)[-9:] for phone in phones if phone}
        self.since[shop, number] = since

    def somebody(self, shop, number, email, at):
        if number:
            return (shop, number)
        if not mailbox(email):
            return None
        who = ("contact", mailbox(email))
        self.emails[who] = who[1]
        self.phones[who] = set()
        self.since[who] = min(at, self.since.get(who, at))
        return who

    def people(self):
        """The accounts of each person, and whose each account is."""
        groups = defaultdict(list)
        for account, email in self.emails.items():
            if email:
                groups[email].append(account)
        people = list(groups.values())
        alone = [account for account, email in self.emails.items() if not email]
        by_phone = defaultdict(list)
        for account in alone:
            owners = [n for n, group in enumerate(people) if any(self.phones[one] & self.phones[account] for one in group)]
            if self.phones[account] and len(owners) == 1:
                people[owners[0]].append(account)
            else:
                by_phone[frozenset(self.phones[account]) or account].append(account)
        people += by_phone.values()
        return people, {account: n for n, group in enumerate(people) for account in group}

    def forget_deleted(self):
        """What accounts did that the shop deleted since belongs to nobody."""
        self.orders, self.carts, self.messages = (
            [one for one in deeds if one[0] in self.emails] for deeds in (self.orders, self.carts, self.messages))


def read_presta(world, url, key):
    def local(text):
        return datetime.fromisoformat(text).replace(tzinfo=ZONE)

    phones = defaultdict(list)
    for row in presta(url, key, "addresses"):
        phones[int(row["id_customer"])] += [row.get("phone"), row.get("phone_mobile")]
    for row in presta(url, key, "customers"):
        world.account("presta", int(row["id"]), row["email"], phones[int(row["id"])], local(row["date_add"]))
    codes = {int(row["id"]): row.get("code") for row in presta(url, key, "cart_rules")}
    with_code = {int(row["id_order"]) for row in presta(url, key, "order_cart_rules") if codes.get(int(row["id_cart_rule"]))}
    refunds = defaultdict(int)
    for row in presta(url, key, "order_slip"):
        refunds[int(row["id_order"])] += cents(row["amount"]) + cents(row["shipping_cost_amount"])
    ordered = set()
    for row in presta(url, key, "orders"):
        number = int(row["id"])
        ordered.add(int(row["id_cart"]))
        left = Fraction(cents(row["total_paid_tax_incl"]) - refunds[number])
        who = ("presta", int(row["id_customer"]))
        world.orders.append((who, local(row["date_add"]), int(row["valid"]) == 1,
                             round(left / Fraction(str(row["conversion_rate"]))), number in with_code))
    for row in presta(url, key, "carts"):
        if int(row["id_customer"]) and row.get("associations", {}).get("cart_rows"):
            world.carts.append((("presta", int(row["id_customer"])), local(row["date_upd"]), int(row["id"]) not in ordered))
    threads = {int(row["id"]): row for row in presta(url, key, "customer_threads")}
    for row in presta(url, key, "customer_messages"):
        thread = threads[int(row["id_customer_thread"])]
        who = world.somebody("presta", int(thread["id_customer"]), thread.get("email"), local(thread["date_add"]))
        if who and not int(row["id_employee"] or 0):
            world.messages.append((who, local(row["date_add"])))


def read_shopify(world, url, token):
    def instant(text):
        return datetime.fromisoformat(text.replace("Z", "+00:00"))

    for row in shopify(url, token, "customers"):
        phones = [row.get("phone")] + [place.get("phone") for place in row.get("addresses", [])]
        world.account("shopify", row["id"], row.get("email"), phones, instant(row["created_at"]))
    tokens = set()
    for row in shopify(url, token, "orders", "&status=any"):
        at = instant(row["processed_at"] or row["created_at"])
        counts = not row["test"] and not row["cancelled_at"] and row["financial_status"] not in ("pending", "voided", "expired")
        tokens |= {row.get("checkout_token"), row.get("cart_token")}
        who = world.somebody("shopify", (row.get("customer") or {}).get("id"), row.get("email"), at)
        if who:
            used = any(code.get("code") for code in row["discount_codes"])
            world.orders.append((who, at, counts, cents(row["current_total_price"]), used))
    for row in shopify(url, token, "checkouts", "&status=any"):
        at = instant(row["updated_at"])
        who = world.somebody("shopify", (row.get("customer") or {}).get("id"), row.get("email"), instant(row["created_at"]))
        if who and row["line_items"]:
            is_open = not row["completed_at"] and not {row.get("token"), row.get("cart_token")} & (tokens - {None, ""})
            world.carts.append((who, at, is_open))


def scores(values):
    ordered = sorted(values.values())
    below = {}
    for place, value in enumerate(ordered):
        below.setdefault(value, place)
    return {who: min(5, 1 + 5 * below[value] // len(ordered)) for who, value in values.items()}


def print_lists(world, now):
    world.forget_deleted()
    people, person = world.people()
    everybody = range(len(people))
    orders, carts, seen = defaultdict(list), defaultdict(list), defaultdict(list)
    for account, at, counts, left, used in world.orders:
        seen[person[account]].append(at)
        if counts and at <= now:
            orders[person[account]].append((at.astimezone(ZONE), left, used))
    for account, at, is_open in world.carts:
        seen[person[account]].append(at)
        if is_open:
            carts[person[account]].append(at)
    for account, at in world.messages:
        seen[person[account]].append(at)
    for account, at in world.since.items():
        seen[person[account]].append(at)
    since = [min(world.since[account] for account in group) for group in people]

    def days_ago(days):
        return now - timedelta(days=days)

    def months_ago(months):
        here = now.astimezone(ZONE)
        month = here.month - months
        return here.replace(year=here.year + (month - 1) // 12, month=(month - 1) % 12 + 1)

    def last(who):
        return max((at for at, _, _ in orders[who]), default=None)

    def spent(who, after=None):
        return sum(left for at, left, _ in orders[who] if after is None or at > after)

    def bought_in(who, months):
        return any(at.month in months for at, _, _ in orders[who])

    def waits(who):
        return carts[who] and days_ago(30) < max(carts[who]) <= now - timedelta(hours=2)

    buyers = [who for who in everybody if orders[who]]
    limit = Fraction(3, 2) * Fraction(sum(map(spent, buyers)), sum(len(orders[who]) for who in buyers))
    basket = {who: Fraction(spent(who), len(orders[who])) for who in buyers}
    assert all(abs(value - limit) > 1 for value in basket.values()), "a basket too near to the limit to be sure"
    tenth = sorted((len(orders[who]) for who in everybody), reverse=True)[len(people) // 10]
    recency = scores({who: last(who).date().toordinal() for who in buyers})
    frequency = scores({who: len(orders[who]) for who in buyers})

    def rfm(recencies, frequencies):
        return lambda who: recency.get(who) in recencies and frequency.get(who) in frequencies

    lists = {
        "welcome": lambda who: since[who] > days_ago(15),
        "lost_checkout": waits,
        "customers": lambda who: orders[who],
        "loyal": lambda who: len(orders[who]) >= 2,
        "high_value": lambda who: orders[who] and basket[who] >= limit,
        "high_potential": lambda who: False,
        "churned": lambda who: orders[who] and last(who) <= months_ago(3),
        "slipping_away": lambda who: max(seen[who]) <= months_ago(2),
        "reorder": lambda who: False,
        "recent": lambda who: orders[who] and last(who) > days_ago(10),
        "fans": lambda who: orders[who] and len(orders[who]) > tenth,
        "b2b": lambda who: False,
        "vip_quarter": lambda who: spent(who, months_ago(3)) > 50000 and len(orders[who]) >= 2,
        "vip_lifetime": lambda who: spent(who) > 100000,
        "one_time": lambda who: len(orders[who]) == 1 and months_ago(6) < last(who) <= months_ago(3),
        "new_without_order": lambda who: since[who] > days_ago(30) and not orders[who],
        "very_loyal": lambda who: len(orders[who]) >= 6,
        "promo_hunters": lambda who: len(orders[who]) >= 2 and 2 * sum(used for _, _, used in orders[who]) >= len(orders[who]),
        "at_risk": lambda who: orders[who] and max(seen[who]) <= days_ago(90),
        "seasonal": lambda who: bought_in(who, {11, 12}),
        "sale_buyers": lambda who: bought_in(who, {1, 2, 6, 7}),
        "rfm_champions": rfm({4, 5}, {4, 5}),
        "rfm_potential": rfm({4, 5}, {2, 3}),
        "rfm_new": rfm({4, 5}, {1}),
        "rfm_faithful": rfm({3}, {4, 5}),
        "rfm_attention": rfm({3}, {2, 3}),
        "rfm_fading": rfm({3}, {1}),
        "rfm_losing": rfm({1, 2}, {3, 4, 5}),
        "rfm_sleeping": rfm({1, 2}, {1, 2}),
    }
    numbers = [sum(number % 1_000_003 for shop, number in group if shop != "contact") for group in people]
    print(f"// {len(people)} people")
    for name, fits in lists.items():
        members = [numbers[who] for who in everybody if fits(who)]
        print(f'{{"{name}", {len(members)}, {sum(members)}, {sum(one * one for one in members)}}},')


with subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
    instant = datetime.fromisoformat(program.stdout.readline().strip().replace("Z", "+00:00"))
    shops = [program.stdout.readline().split() for _ in range(2)]
    told = World()
    for platform, address, secret in shops:
        (read_presta if platform == "prestashop" else read_shopify)(told, address.rstrip("/"), secret)
    print_lists(told, instant)
    program.stdin.close()
