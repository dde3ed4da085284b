#include "models/store/recipientreader.h"

#include "models/domain/consentbreadth.h"
#include "models/store/consenttime.h"
#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/ownaccount.h"
#include "models/store/suppressionlist.h"

#include <QHash>

#include <algorithm>

namespace comptoir {

namespace {

/// What decides so far, as ConsentRepository::deciding() has it.
struct Decision
{
    qint64 at = 0, id = 0;
    int breadth = 3;

    [[nodiscard]] bool givesWayTo(const Decision &other) const
    {
        if (at != other.at)
            return at < other.at;
        if (breadth != other.breadth)
            return breadth > other.breadth;
        return id < other.id;
    }
};

/// Collects what the statements tell of the people asked about, whoever else they tell of.
class Collector
{
public:
    Collector(Database &database, const RecipientQuestion &question,
              const QList<CustomerId> &customers)
        : m_database(database)
        , m_question(question)
        , m_people(static_cast<size_t>(customers.size()))
        , m_decisions(m_people.size())
    {
        m_places.reserve(customers.size());
        for (size_t i = 0; i < m_people.size(); ++i) {
            m_people[i].customer = customers.at(static_cast<qsizetype>(i));
            m_places.insert(m_people[i].customer.value, i);
        }
    }

    /// Of everybody when `only` is nullptr.
    Done collect(const CustomerId *only)
    {
        for (const auto part :
             {&Collector::readContacts, &Collector::readConsents, &Collector::readAddresses,
              &Collector::readOrders, &Collector::readMarketing, &Collector::readOffers}) {
            if (Done read = (this->*part)(only); !read)
                return read;
        }
        return done();
    }

    std::vector<Recipient> take()
    {
        for (Recipient &person : m_people)
            std::sort(person.marketingAt.begin(), person.marketingAt.end());
        return std::move(m_people);
    }
    std::vector<Recipient> &people() { return m_people; }

private:
    /// `sql` ends in a condition; the person is its last parameter.
    Statement prepared(const char *sql, const char *person, const CustomerId *only)
    {
        QString text = QString::fromLatin1(sql);
        if (only)
            text += QStringLiteral(" AND %1 = ?9").arg(QLatin1String(person));
        return m_database.prepare(text);
    }
    template <typename Take>
    Done each(Statement &statement, const CustomerId *only, Take take)
    {
        if (only)
            statement.bind(9, *only);
        while (statement.next()) {
            const auto place = m_places.constFind(statement.int64(0));
            if (place != m_places.cend())
                take(*place, statement);
        }
        return statement.ok() ? done() : Done(statement.error());
    }

    Done readContacts(const CustomerId *only)
    {
        const bool isEmail = m_question.channel == Channel::Email;
        Statement read = prepared(isEmail ? "SELECT id, email IS NOT NULL, email_key FROM customer"
                                            " WHERE ?1 = 1"
                                          : "SELECT id, phone IS NOT NULL, phone_key FROM customer"
                                            " WHERE ?1 = 1",
                                  "id", only);
        read.bind(1, 1);
        return each(read, only, [this](size_t place, const Statement &row) {
            m_people[place].exists = true;
            m_people[place].hasContact = row.boolean(1);
            m_people[place].address = row.text(2);
        });
    }

    Done readConsents(const CustomerId *only)
    {
        // Names of ours, written into the statement: where an index holds rows of one channel only,
        // SQLite compiles anew each time such a value is bound.
        const QByteArray sql = "SELECT customer_id, state, " COMPTOIR_CONSENT_AT(
                                   "consent.") ", id"
                                               " FROM consent WHERE channel = '"
            + machineName(m_question.channel).toLatin1() + "' AND purpose = '"
            + machineName(m_question.purpose).toLatin1() + '\'';
        Statement read = prepared(sql.constData(), "customer_id", only);
        return each(read, only, [this](size_t place, const Statement &row) {
            const ConsentState state = consentStateFrom(row.text(1));
            const Decision decision{row.int64(2), row.int64(3), breadthOf(state)};
            if (m_decisions[place].id != 0 && !m_decisions[place].givesWayTo(decision))
                return;
            m_decisions[place] = decision;
            m_people[place].consent = state;
        });
    }

    /// Their own before one of somebody merged into them, the default one before the newest.
    Done readAddresses(const CustomerId *only)
    {
        Statement read = prepared(
            "SELECT a.customer_id, d.country_code, d.postcode, d.is_default,"
            " coalesce(d.updated_at, 0), d.id, " COMPTOIR_OWN_ACCOUNT(
                "a") " FROM customer_account a JOIN address d"
                     " ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id"
                     " WHERE d.deleted = 0 AND d.gone_at IS NULL AND d.country_code IS NOT NULL",
            "a.customer_id", only);
        QHash<size_t, std::array<qint64, 4>> best;
        return each(read, only, [&best, this](size_t place, const Statement &row) {
            const std::array<qint64, 4> rank{row.int64(6), row.int64(3), row.int64(4),
                                             row.int64(5)};
            const auto known = best.constFind(place);
            if (known != best.cend() && *known > rank)
                return;
            best.insert(place, rank);
            m_people[place].country = row.text(1);
            m_people[place].postcode = row.text(2);
        });
    }

    /// Guests have no address of their own but one typed for an order.
    Done readOrders(const CustomerId *only)
    {
        const auto isPlaced = [](const Recipient &one) { return !one.country.isEmpty(); };
        if (std::all_of(m_people.begin(), m_people.end(), isPlaced))
            return done();
        Statement read = prepared(
            "SELECT customer_id, shipping_country_code, shipping_postcode, placed_at FROM orders"
            " WHERE shipping_country_code IS NOT NULL AND customer_id IS NOT NULL",
            "customer_id", only);
        QHash<size_t, qint64> newest;
        return each(read, only, [&newest, this](size_t place, const Statement &row) {
            const auto known = newest.constFind(place);
            const bool fromAddress = !m_people[place].country.isEmpty() && known == newest.cend();
            if (fromAddress || (known != newest.cend() && *known > row.int64(3)))
                return;
            newest.insert(place, row.int64(3));
            m_people[place].country = row.text(1);
            m_people[place].postcode = row.text(2);
        });
    }

    Done readMarketing(const CustomerId *only)
    {
        Statement read = prepared(
            "SELECT customer_id, handed_over_at FROM outbox WHERE handed_over_at > ?1"
            " AND class = 'marketing' AND state IN ('handed_over', 'accepted', 'uncertain')",
            "customer_id", only);
        read.bind(1, m_question.since);
        return each(read, only, [this](size_t place, const Statement &row) {
            m_people[place].marketingAt.push_back(row.timestamp(1));
        });
    }

    Done readOffers(const CustomerId *only)
    {
        if (m_question.offer.isEmpty())
            return done();
        Statement read = prepared("SELECT customer_id, handed_over_at FROM outbox WHERE offer = ?1"
                                  " AND handed_over_at IS NOT NULL"
                                  " AND state IN ('handed_over', 'accepted', 'uncertain')",
                                  "customer_id", only);
        read.bind(1, m_question.offer);
        return each(read, only, [this](size_t place, const Statement &row) {
            auto &last = m_people[place].sameOfferAt;
            last = last ? std::max(*last, row.timestamp(1)) : row.timestamp(1);
        });
    }

    Database &m_database;
    const RecipientQuestion &m_question;
    std::vector<Recipient> m_people;
    std::vector<Decision> m_decisions;
    QHash<qint64, size_t> m_places;
};

Done suppress(Database &database, std::vector<Recipient> &people, bool many)
{
    if (many) {
        const Result<SuppressionTable> table = SuppressionTable::load(database);
        if (!table)
            return table.error();
        for (Recipient &person : people)
            person.suppression = table->reasonFor(person.address);
        return done();
    }
    SuppressionList list(database);
    for (Recipient &person : people) {
        const auto reason = list.reasonFor(person.address);
        if (!reason)
            return reason.error();
        person.suppression = *reason;
    }
    return done();
}

} // namespace

RecipientReader::RecipientReader(Database &database)
    : m_database(database)
{}

Result<std::vector<Recipient>> RecipientReader::read(const RecipientQuestion &question,
                                                     const QList<CustomerId> &customers)
{
    Collector collector(m_database, question, customers);
    const bool many = customers.size() >= kWalkFrom;
    if (many) {
        if (const Done read = collector.collect(nullptr); !read)
            return read.error();
    } else {
        for (const CustomerId customer : customers) {
            if (const Done read = collector.collect(&customer); !read)
                return read.error();
        }
    }
    if (const Done looked = suppress(m_database, collector.people(), many); !looked)
        return looked.error();
    return collector.take();
}

} // namespace comptoir
