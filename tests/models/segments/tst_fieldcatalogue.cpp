#include "models/segments/fieldcatalogue.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

class TestFieldCatalogue : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<RepositoryFixture> m_fixture;

    static QString expression(const Field &field)
    {
        const FieldSource &source = field.source;
        return source.table == FieldSource::Table::Rows
            ? source.everybody()
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
        Statement one = m_fixture->database().prepare(field.source.somebody());
        one.bind(1, 1);
        while (one.next())
            QCOMPARE(one.int64(0), 1);
        QVERIFY2(one.ok(), one.ok() ? "" : qPrintable(one.error().detail));
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
        Statement read = m_fixture->database().prepare(shoe->source.somebody());
        read.bind(1, 1);
        QVERIFY(!read.next() && read.ok());
    }
};

QTEST_GUILESS_MAIN(TestFieldCatalogue)
#include "tst_fieldcatalogue.moc"
