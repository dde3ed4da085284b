#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/fieldvalue.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {
const RuleMoment kMoment{RepositoryFixture::kNow, QTimeZone::utc(), LeapDay::February28};
} // namespace

class TestFieldCatalogue : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<RepositoryFixture> m_fixture;

    FieldValue valueOf(const char *id)
    {
        const FieldCatalogue catalogue;
        const auto read
            = FieldReader(m_fixture->database(), {*catalogue.find(QLatin1String(id))}, kMoment)
                  .read({1});
        return read ? read->constFirst().constFirst() : FieldValue();
    }

    static QString expression(const Field &field)
    {
        const FieldSource &source = field.source;
        return source.table == FieldSource::Table::Rows
            ? source.everybody(kMoment)
            : QStringLiteral("SELECT c.id, %1, %2 FROM customer c"
                             " JOIN customer_facts f ON f.customer_id = c.id")
                  .arg(source.value, source.sort);
    }

private slots:
    void init()
    {
        m_fixture = RepositoryFixture::withTwoShops();
        QVERIFY(m_fixture);
    }

    void everyFieldHasANameOfItsOwn()
    {
        QSet<QString> ids, labels;
        const FieldCatalogue catalogue;
        for (const Field &field : catalogue.fields()) {
            QVERIFY2(!field.id.isEmpty() && !ids.contains(field.id), qPrintable(field.id));
            QVERIFY2(!labels.contains(field.label()), qPrintable(field.label()));
            QVERIFY2(!field.heading().isEmpty(), qPrintable(field.id));
            QVERIFY2(!FieldWords::group(field.group).isEmpty(), qPrintable(field.id));
            ids.insert(field.id);
            labels.insert(field.label());
            QCOMPARE(catalogue.find(field.id), &field);
        }
        QVERIFY(!catalogue.find(QStringLiteral("no such field")));
        for (const char *one : {"email", "total_spent", "consent.email.marketing", "tags", "city"})
            QVERIFY2(ids.contains(QLatin1String(one)), one);
    }

    void everyFieldIsReadForEverybodyAndForOne_data()
    {
        QTest::addColumn<QString>("id");
        const FieldCatalogue catalogue;
        for (const Field &field : catalogue.fields())
            QTest::newRow(qPrintable(field.id)) << field.id;
    }
    void everyFieldIsReadForEverybodyAndForOne()
    {
        QFETCH(QString, id);
        const FieldCatalogue catalogue;
        const Field &field = *catalogue.find(id);
        Statement all = m_fixture->database().prepare(expression(field));
        while (all.next())
            QVERIFY(all.int64(0) > 0);
        QVERIFY2(all.ok(), all.ok() ? "" : qPrintable(all.error().detail));
        if (field.source.table != FieldSource::Table::Rows)
            return;
        QVERIFY(field.source.rows.contains(QLatin1String("{only}")));
        Statement one = m_fixture->database().prepare(field.source.somebody(kMoment));
        one.bind(1, 1);
        while (one.next())
            QCOMPARE(one.int64(0), 1);
        QVERIFY2(one.ok(), one.ok() ? "" : qPrintable(one.error().detail));
    }

    void whatIsCountedFollowsFromTheVerbs()
    {
        const Timestamp now = kMoment.now;
        const auto event = [&](const char *kind, qint64 daysAgo, double value) {
            Statement insert = m_fixture->database().prepare(
                QStringLiteral("INSERT INTO event(shop_id, customer_id, kind, subject, value, at)"
                               " VALUES (1, 1, ?, 'Page', ?, ?)"));
            insert.bind(1, QString::fromLatin1(kind)).bind(2, value);
            return RepositoryFixture::report(insert.bind(3, now.ms - daysAgo * 86'400'000).run());
        };
        QVERIFY(event("page_viewed", 40, 10) && event("product_viewed", 2, 5)
                && event("loyalty_points", 5, 30) && event("loyalty_points", 1, -12)
                && event("message_sent", 9, 0) && event("message_sent", 8, 0)
                && event("message_opened", 8, 0) && event("nps", 8, 4) && event("nps", 80, 2));
        QCOMPARE(valueOf("visits_count"), FieldValue(qint64(2)));
        QCOMPARE(valueOf("visits_30_days"), FieldValue(qint64(1)));
        QCOMPARE(valueOf("product_views_count"), FieldValue(qint64(1)));
        QCOMPARE(valueOf("time_spent"), FieldValue(15.0));
        QCOMPARE(valueOf("last_visit_at"), FieldValue(Timestamp{now.ms - 2 * 86'400'000LL}));
        QCOMPARE(valueOf("loyalty_points"), FieldValue(18.0));
        QCOMPARE(valueOf("open_rate"), FieldValue(50.0));
        QCOMPARE(valueOf("satisfaction"), FieldValue(4.0));
        // A mail opened by some program is no contact, a link clicked is.
        const FieldValue contact = valueOf("last_contact_at");
        QVERIFY(event("message_opened", 0, 0));
        QCOMPARE(valueOf("last_contact_at"), contact);
        QVERIFY(event("message_clicked", 0, 0));
        QCOMPARE(valueOf("last_contact_at"), FieldValue(now));
    }

    /// What a figure kept with the customers says is what its derivation gives.
    void figuresAreWhatTheyFollowFrom()
    {
        const BehaviourCatalogue verbs;
        const FieldCatalogue catalogue;
        for (const Field &field : catalogue.fields()) {
            if (!field.derived)
                continue;
            const Behaviour *verb = verbs.find(field.derived->verb);
            QVERIFY2(verb, qPrintable(field.id));
            QVERIFY2(field.derived->measure.isEmpty() || verb->find(field.derived->measure),
                     qPrintable(field.id));
            QCOMPARE(field.needs, verb->needs);
        }
        QCOMPARE(m_fixture->number(
                     "SELECT count(*) FROM customer_facts f WHERE f.orders_count <> (SELECT"
                     " count(*) FROM orders o WHERE o.customer_id = f.customer_id AND o.valid)"),
                 0);
    }

    /// Of somebody merged into a person only what they have not themselves.
    void theTownIsTheirOwn()
    {
        QCOMPARE(valueOf("city"), FieldValue(QStringLiteral("Marseille"))); // the default one
        const auto run = [this](const char *sql) {
            return RepositoryFixture::report(m_fixture->database().execute(sql));
        };
        QVERIFY(run("INSERT INTO identity_merge(kind, kept_id, other_id, undo, at) VALUES"
                    " ('merge', 1, 9, '{\"other_accounts\":[{\"id\":2}]}', 1)"));
        QCOMPARE(valueOf("city"), FieldValue(QStringLiteral("Lyon")));
        QCOMPARE(valueOf("postcode"), FieldValue(QStringLiteral("69001")));
        QVERIFY(run("DELETE FROM address WHERE id = 1"));
        QCOMPARE(valueOf("city"), FieldValue(QStringLiteral("Marseille")));
        QVERIFY(run("UPDATE identity_merge SET undone_at = 2"));
        QCOMPARE(valueOf("city"), FieldValue(QStringLiteral("Marseille")));
    }

    void whatHasNotArrivedIsNoColumn()
    {
        const Result<FieldCatalogue> before = FieldCatalogue::read(m_fixture->database());
        QVERIFY(before);
        QVERIFY(!before->find(QStringLiteral("loyalty_points"))->isColumn);
        QVERIFY(!before->isPresent(DataSource::Loyalty));
        QVERIFY(before->find(QStringLiteral("email"))->isColumn);
        QVERIFY(RepositoryFixture::report(m_fixture->database().execute(
            "INSERT INTO event(shop_id, kind, at, value) VALUES (1, 'loyalty_points', 1, 20)")));
        const Result<FieldCatalogue> after = FieldCatalogue::read(m_fixture->database());
        QVERIFY(after && after->find(QStringLiteral("loyalty_points"))->isColumn);
    }

    void theOwnersFieldsFollow()
    {
        QVERIFY(RepositoryFixture::report(m_fixture->database().execute(
            "INSERT INTO custom_field(key, label, type, created_at)"
            " VALUES ('shoe', 'Shoe size', 'number', 1), ('dog', 'Name of the dog', 'text', 1)")));
        const Result<FieldCatalogue> catalogue = FieldCatalogue::read(m_fixture->database());
        QVERIFY(catalogue);
        const Field *shoe = catalogue->find(QStringLiteral("custom.shoe"));
        QVERIFY(shoe);
        QCOMPARE(shoe->label(), QStringLiteral("Shoe size"));
        QCOMPARE(shoe->type, FieldType::Decimal);
        QCOMPARE(catalogue->fields().constLast().id, QStringLiteral("custom.shoe"));
        Statement read = m_fixture->database().prepare(shoe->source.somebody(kMoment));
        read.bind(1, 1);
        QVERIFY(!read.next() && read.ok());
    }
};

QTEST_GUILESS_MAIN(TestFieldCatalogue)
#include "tst_fieldcatalogue.moc"
