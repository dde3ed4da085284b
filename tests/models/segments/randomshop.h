#pragma once

#include "models/store/customerfacts.h"
#include "models/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <map>
#include <optional>
#include <random>
#include <vector>

namespace comptoir {

/// A small random shop as plain records, and the same in a file. Instants crowd around the edges of
/// windows: whole days, months, changes of the clocks, the leap day.
class RandomShop
{
public:
    struct Person
    {
        qint64 id;
        QString firstName, language, birthday, town;
        int gender;
        std::optional<qint64> accountAt;
        QStringList tags;
        struct Said
        {
            qint64 at;
            QString state;
        };
        std::vector<Said> newsletter;
    };
    struct Product
    {
        qint64 id;
        QString name, brand;
        QSet<int> categories;
    };
    struct Line
    {
        qint64 id, product, quantity, total;
    };
    struct Order
    {
        qint64 id, person, shop, at, total, refunded;
        bool valid;
        QString currency, source, code;
        std::vector<Line> lines;
    };
    struct Cart
    {
        qint64 id, person, at, lines;
        bool isOpen;
    };
    struct Event
    {
        qint64 id, person, at;
        QString kind, subject;
        double value;
    };

    RandomShop(unsigned seed, qint64 moment)
        : now(moment)
        , m_random(seed)
    {
        makeProducts();
        const int count = 8 + upTo(25);
        for (int i = 0; i < count; ++i)
            makePerson(1 + i * 2 + upTo(1)); // some ids are free: people were merged away
        for (const Person &person : people)
            makeDeeds(person.id);
    }

    int upTo(int most) { return static_cast<int>(m_random() % (static_cast<unsigned>(most) + 1)); }
    bool maybe(int percent) { return upTo(99) < percent; }
    QString any(const QStringList &texts) { return texts.at(upTo(int(texts.size()) - 1)); }

    /// Near the edge of some window, or anywhere in four years.
    qint64 instant()
    {
        const QTimeZone zone("Europe/Paris");
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, zone);
        const qint64 nudges[] = {0, -1, 1, -3'600'000, 3'600'000};
        const qint64 nudge = nudges[upTo(4)];
        switch (upTo(5)) {
        case 0:
            return now - upTo(100) * 86'400'000LL + nudge;
        case 1:
            return local.addMonths(-upTo(14)).toMSecsSinceEpoch() + nudge;
        case 2:
            return local.date().addDays(-upTo(70)).startOfDay(zone).toMSecsSinceEpoch() + nudge;
        case 3:
            return now - upTo(300) * 3'600'000LL + nudge;
        case 4:
            return now - upTo(3'000'000) * 40'000LL;
        default:
            return now + upTo(30) * 86'400'000LL; // after the moment
        }
    }

    void write(Database &database);

    qint64 now;
    std::vector<Person> people;
    std::vector<Product> products;
    std::vector<Order> orders;
    std::vector<Cart> carts;
    std::vector<Event> events;

private:
    void makeProducts()
    {
        for (int id = 1; id <= 9; ++id) {
            Product product{id,
                            QStringLiteral("Produit %1").arg(id),
                            any({QString(), QStringLiteral("Étoile"), QStringLiteral("Lune")}),
                            {}};
            for (int n = upTo(2); n > 0; --n)
                product.categories.insert(1 + upTo(3));
            products.push_back(product);
        }
    }

    void makePerson(qint64 id)
    {
        Person person{id,
                      any({QString(), QStringLiteral("Zoé"), QStringLiteral("ZOE"),
                           QStringLiteral("Marie-Anne")}),
                      any({QString(), QStringLiteral("fr"), QStringLiteral("en")}),
                      {},
                      any({QString(), QStringLiteral("Paris"), QStringLiteral("Saint-Étienne")}),
                      upTo(2),
                      {},
                      {},
                      {}};
        if (maybe(70)) {
            const QDate today
                = QDateTime::fromMSecsSinceEpoch(now, QTimeZone("Europe/Paris")).date();
            const QDate day = maybe(25) ? QDate(1988 + 4 * upTo(6), 2, 29)
                                        : today.addYears(-upTo(60)).addDays(upTo(16) - 8);
            person.birthday = day.toString(Qt::ISODate);
        }
        if (maybe(60))
            person.accountAt = instant();
        for (const char *tag : {"VIP", "Grossiste", "Été"}) {
            if (maybe(30))
                person.tags.append(QString::fromUtf8(tag));
        }
        qint64 at = now - 90'000'000'000;
        for (int n = upTo(3); n > 0; --n) {
            at += 1 + upTo(900'000) * 1'000LL;
            person.newsletter.push_back(
                {at,
                 any({QStringLiteral("granted"), QStringLiteral("withdrawn"),
                      QStringLiteral("pending"), QStringLiteral("denied")})});
        }
        people.push_back(person);
    }

    void makeDeeds(qint64 person)
    {
        for (int n = upTo(6); n > 0; --n) {
            Order order{
                static_cast<qint64>(orders.size()) + 1,
                person,
                1 + upTo(1),
                instant(),
                upTo(60) * 500LL,
                maybe(20) ? 500 : 0,
                maybe(80),
                maybe(80) ? QStringLiteral("EUR") : QStringLiteral("CHF"),
                any({QString(), QStringLiteral("online"), QStringLiteral("pos")}),
                any({QString(), QString(), QStringLiteral("NOËL10"), QStringLiteral("été")}),
                {}};
            for (int lines = upTo(3); lines > 0; --lines)
                order.lines.push_back({++m_lines, 1 + upTo(8), 1 + upTo(3), upTo(40) * 100LL});
            orders.push_back(order);
        }
        for (int n = upTo(2); n > 0; --n)
            carts.push_back(
                {static_cast<qint64>(carts.size()) + 1, person, instant(), upTo(2), maybe(70)});
        for (int n = upTo(5); n > 0; --n)
            events.push_back({static_cast<qint64>(events.size()) + 1, person, instant(),
                              any({QStringLiteral("product_viewed"), QStringLiteral("page_viewed"),
                                   QStringLiteral("message_opened"), QStringLiteral("visit")}),
                              any({QString(), QStringLiteral("Produit 1"),
                                   QStringLiteral("produit 4"), QStringLiteral("Page pro")}),
                              static_cast<double>(upTo(100))});
    }

    std::mt19937 m_random;
    qint64 m_lines = 0;
};

inline void RandomShop::write(Database &database)
{
    const auto run = [&database](const char *sql, const auto &...values) {
        Statement statement = database.prepare(QString::fromUtf8(sql));
        int index = 0;
        (statement.bind(++index, values), ...);
        if (const Done ran = statement.run(); !ran)
            qFatal("%s: %s", sql, qPrintable(ran.error().detail));
    };
    Transaction transaction(database);
    for (const char *table :
         {"customer_tag", "tag", "consent", "event", "cart", "order_discount", "order_line",
          "orders", "product_category", "category", "product", "address", "customer_account",
          "customer_facts", "customer", "shop", "segment_dirty"})
        run((std::string("DELETE FROM ") + table).c_str());
    run("INSERT INTO shop(id, platform, name, currency, time_zone, created_at) VALUES"
        "(1, 'prestashop', 'Boutique', 'EUR', 'Europe/Paris', 0),"
        "(2, 'shopify', 'Store', 'CHF', 'America/New_York', 0)");
    run("INSERT INTO category(id, shop_id, remote_id, name) VALUES(1, 1, 1, 'Thés'),"
        "(2, 1, 2, 'Cafés'), (3, 1, 3, 'Tasses'), (4, 1, 4, 'Été')");
    run("INSERT INTO tag(id, name, key, created_at) VALUES(1, 'VIP', 'vip', 0),"
        "(2, 'Grossiste', 'grossiste', 0), (3, 'Été', 'ete', 0)");
    for (const Product &product : products) {
        run("INSERT INTO product(id, shop_id, remote_id, name, brand) VALUES(?1, 1, ?1, ?2, ?3)",
            product.id, product.name, product.brand);
        for (const int category : product.categories)
            run("INSERT INTO product_category(product_id, category_remote_id, shop_id)"
                " VALUES(?, ?, 1)",
                product.id, category);
    }
    for (const Person &person : people) {
        run("INSERT INTO customer(id, first_name, language, birthday, gender)"
            " VALUES(?, ?, ?, ?, ?)",
            person.id, person.firstName, person.language, person.birthday, person.gender);
        run("INSERT INTO customer_account(id, shop_id, remote_id, customer_id, created_at)"
            " VALUES(?1, 1, ?1, ?1, ?2)",
            person.id, person.accountAt);
        run("INSERT INTO address(id, shop_id, remote_id, account_remote_id, city)"
            " VALUES(?1, 1, ?1, ?1, ?2)",
            person.id, person.town);
        for (const QString &tag : person.tags)
            run("INSERT INTO customer_tag(customer_id, tag_id, added_at)"
                " SELECT ?, id, 0 FROM tag WHERE name = ?",
                person.id, tag);
        for (const Person::Said &said : person.newsletter)
            run("INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
                " VALUES(?, 'email', 'marketing', ?, 'owner', ?)",
                person.id, said.state, said.at);
    }
    for (const Order &order : orders) {
        run("INSERT INTO orders(id, shop_id, remote_id, customer_id, source, valid, currency,"
            " total, original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
            " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
            " reported_valid, placed_at) VALUES(?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?7, 0, 0, 0, ?8,"
            " ?6, ?7, ?8, ?7, ?7, ?8, ?5, ?9)",
            order.id, order.shop, order.person, order.source, order.valid, order.currency,
            order.total, order.refunded, order.at);
        if (!order.code.isEmpty())
            run("INSERT INTO order_discount(order_id, position, code, amount) VALUES(?, 1, ?, 100)",
                order.id, order.code);
        for (const Line &line : order.lines)
            run("INSERT INTO order_line(id, order_id, position, product_id, quantity,"
                " current_quantity, unit_price, total, customer_id, placed_at, valid)"
                " VALUES(?1, ?2, ?1, ?3, ?4, ?4, ?5, ?5, ?6, ?7, ?8)",
                line.id, order.id, line.product, line.quantity, line.total, order.person, order.at,
                order.valid);
    }
    for (const Cart &cart : carts)
        run("INSERT INTO cart(id, shop_id, remote_id, customer_id, lines_count, created_at,"
            " updated_at, completed_at) VALUES(?1, 1, ?1, ?2, ?3, ?4, ?4, ?5)",
            cart.id, cart.person, cart.lines, cart.at,
            cart.isOpen ? std::optional<qint64>() : std::optional<qint64>(cart.at));
    for (const Event &event : events)
        run("INSERT INTO event(id, shop_id, remote_id, kind, customer_id, subject, value, at)"
            " VALUES(?1, 1, ?1, ?2, ?3, ?4, ?5, ?6)",
            event.id, event.kind, event.person, event.subject, event.value, event.at);
    if (const Done rebuilt = CustomerFacts(database).rebuildAll({now}); !rebuilt)
        qFatal("%s", qPrintable(rebuilt.error().detail));
    if (const Done committed = transaction.commit(); !committed)
        qFatal("%s", qPrintable(committed.error().detail));
}

} // namespace comptoir
