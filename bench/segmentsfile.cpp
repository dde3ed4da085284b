#include "bench/segmentsfile.h"

#include "bench/largefile.h"
#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/profile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>

namespace comptoir::bench {

namespace {

constexpr qint64 kProducts = 2'000;
constexpr qint64 kCategories = 40;
constexpr qint64 kYears = 3;

class Maker
{
public:
    Maker(PlainDb &db, const Scale &scale)
        : m_db(db)
        , m_scale(scale)
    {}

    void make()
    {
        m_db.exec("INSERT INTO shop(id, platform, currency, created_at) VALUES(1, 'bench', 'EUR', "
                  "0)");
        products();
        people();
        orders();
        carts();
        events();
    }

private:
    /// A few people do most; a fifth never bought.
    qint64 someone()
    {
        const double place = std::pow(m_share(m_random), 2.2) * 0.8;
        return std::min(m_scale.customers,
                        1 + static_cast<qint64>(place * static_cast<double>(m_scale.customers)));
    }
    qint64 upTo(qint64 most) { return static_cast<qint64>(m_random() % quint64(most + 1)); }
    qint64 sometime() { return kSegmentsNow - 1 - upTo(kYears * 365 * 86'400) * 1000; }

    void products()
    {
        sqlite3_stmt *category = m_db.prepare(
            "INSERT INTO category(id, shop_id, remote_id, name) VALUES(?1,1,?1,'Rayon '||?1)");
        for (qint64 id = 1; id <= kCategories; ++id)
            (PlainRow(category) << id).run();
        sqlite3_stmt *product = m_db.prepare("INSERT INTO product(id, shop_id, remote_id, name) "
                                             "VALUES(?1,1,?1,'Produit '||?1)");
        sqlite3_stmt *of = m_db.prepare(
            "INSERT INTO product_category(product_id, category_remote_id, shop_id) VALUES(?,?,1)");
        for (qint64 id = 1; id <= kProducts; ++id) {
            (PlainRow(product) << id).run();
            (PlainRow(of) << id << 1 + id % kCategories).run();
        }
    }

    void people()
    {
        sqlite3_stmt *person = m_db.prepare(
            "INSERT INTO customer(id, first_name, language, birthday) VALUES(?1,'Prenom','fr',"
            "date(-?2, 'unixepoch'))");
        for (qint64 id = 1; id <= m_scale.customers; ++id)
            (PlainRow(person) << id << upTo(1'000'000'000)).run();
    }

    void orders()
    {
        sqlite3_stmt *order = m_db.prepare(
            "INSERT INTO orders(id, shop_id, remote_id, customer_id, placed_at, valid, total, "
            "original_total, shop_total, shipping, discount, tax, refunded, shop_refunded, "
            "reported_total, reported_shop_total, reported_refunded, reported_valid, currency, "
            "shop_currency) VALUES(?1,1,?1,?2,?3,?4,?5,?5,?5,0,0,0,0,0,?5,?5,0,?4,'EUR','EUR')");
        sqlite3_stmt *line = m_db.prepare(
            "INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity, "
            "unit_price, total, customer_id, placed_at, valid) "
            "VALUES(?1,?2,?3,1,1,?4,?4,?5,?6,?7)");
        for (qint64 id = 1; id <= m_scale.orders; ++id) {
            const qint64 customer = someone();
            const qint64 placed = sometime();
            const qint64 valid = upTo(19) != 0 ? 1 : 0;
            const qint64 price = 2'000 + upTo(20'000);
            (PlainRow(order) << id << customer << placed << valid << price).run();
            for (qint64 i = upTo(2); i >= 0; --i)
                (PlainRow(line) << id << i << 1 + upTo(kProducts - 1) << price << customer << placed
                                << valid)
                    .run();
        }
    }

    void carts()
    {
        sqlite3_stmt *cart = m_db.prepare(
            "INSERT INTO cart(id, shop_id, remote_id, customer_id, currency, lines_count, "
            "created_at, updated_at, completed_at) VALUES(?1,1,?1,?2,'EUR',1,?3,?3,?4)");
        for (qint64 id = 1; id <= m_scale.orders * 3 / 4; ++id) {
            const qint64 at = sometime();
            if (upTo(3) != 0)
                (PlainRow(cart) << id << someone() << at << at).run();
            else
                (PlainRow(m_db.prepare("INSERT INTO cart(id, shop_id, remote_id, customer_id, "
                                       "currency, lines_count, created_at, updated_at) "
                                       "VALUES(?1,1,?1,?2,'EUR',1,?3,?3)"))
                 << id << someone() << at)
                    .run();
        }
    }

    void events()
    {
        sqlite3_stmt *event = m_db.prepare(
            "INSERT INTO event(id, shop_id, remote_id, kind, customer_id, at) VALUES(?1,1,?1,?2,?3,"
            "?4)");
        const QByteArray opened = "message_opened";
        const QByteArray clicked = "message_clicked";
        for (qint64 id = 1; id <= m_scale.orders * 3; ++id)
            (PlainRow(event) << id << (upTo(3) != 0 ? opened : clicked) << someone() << sometime())
                .run();
    }

    PlainDb &m_db;
    const Scale &m_scale;
    std::mt19937_64 m_random{7};
    std::uniform_real_distribution<double> m_share{0, 1};
};

} // namespace

QString segmentsProfile(const QString &folder, const Scale &scale)
{
    const QString profile = folder + QStringLiteral("/segments-") + QLatin1String(scale.name);
    const QString path = profile::databaseFile(profile);
    if (QFile::exists(path))
        return profile;
    if (!QDir().mkpath(profile))
        fail(QStringLiteral("cannot make %1").arg(profile));
    const QString draft = path + QStringLiteral(".part");
    QFile::remove(draft);
    {
        PlainDb db(draft);
        db.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1048576");
        for (const Migration &step : Migrations::builtIn())
            db.exec(step.sql.constData());
        const QByteArray version
            = "PRAGMA user_version=" + QByteArray::number(Migrations().latest()) + ';';
        db.exec(version.constData());
        const QByteArray indexes = takeIndexes(db);
        db.exec("BEGIN");
        Maker(db, scale).make();
        db.exec("COMMIT");
        db.exec(indexes.constData());
    }
    {
        const auto database = Database::open(draft, Database::Mode::ReadWrite);
        if (!database)
            fail(database.error().detail);
        Transaction transaction(**database);
        if (const Done made = CustomerFacts(**database).rebuildAll({kSegmentsNow}); !made)
            fail(made.error().detail);
        if (!transaction.commit() || !(*database)->execute("ANALYZE"))
            fail(path);
    }
    if (!QFile::rename(draft, path))
        fail(QStringLiteral("cannot rename %1").arg(draft));
    return profile;
}

} // namespace comptoir::bench
