#include "models/segments/behaviour.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

class TestBehaviour : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<RepositoryFixture> m_fixture;

    static QString streamed(const Behaviour &behaviour, const QStringList &columns,
                            const QString &join)
    {
        const BehaviourSource &source = behaviour.source;
        return QStringLiteral("SELECT %1 FROM %2 %3 WHERE %4 AND %5 IS NOT NULL")
            .arg(columns.join(QStringLiteral(", ")), source.from, join,
                 QString(source.condition)
                     .replace(QStringLiteral("{open_before}"), QStringLiteral("1e15")),
                 source.person);
    }
    void verifyReads(const QString &sql)
    {
        Statement read = m_fixture->database().prepare(sql);
        while (read.next())
            QVERIFY(read.int64(0) > 0);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail + sql));
    }

private slots:
    void init()
    {
        m_fixture = RepositoryFixture::withTwoShops();
        QVERIFY(m_fixture);
    }

    void everyVerbHasANameOfItsOwn()
    {
        QSet<QString> ids, labels;
        const BehaviourCatalogue catalogue;
        for (const Behaviour &behaviour : catalogue.behaviours()) {
            QVERIFY2(!ids.contains(behaviour.id), qPrintable(behaviour.id));
            QVERIFY2(!labels.contains(behaviour.label()), qPrintable(behaviour.label()));
            ids.insert(behaviour.id);
            labels.insert(behaviour.label());
            QCOMPARE(catalogue.find(behaviour.id), &behaviour);
        }
        QVERIFY(!catalogue.find(QStringLiteral("no such verb")));
    }

    void everyVerbIsStreamedWithAllThatCanBeAsked_data()
    {
        QTest::addColumn<QString>("id");
        const BehaviourCatalogue catalogue;
        for (const Behaviour &behaviour : catalogue.behaviours())
            QTest::newRow(qPrintable(behaviour.id)) << behaviour.id;
    }
    void everyVerbIsStreamedWithAllThatCanBeAsked()
    {
        QFETCH(QString, id);
        const BehaviourCatalogue catalogue;
        const Behaviour &behaviour = *catalogue.find(id);
        const BehaviourSource &source = behaviour.source;
        verifyReads(streamed(
            behaviour,
            {source.person, source.at, source.row, source.key.isEmpty() ? source.row : source.key},
            {}));
        QSet<QString> ids, labels;
        for (const BehaviourAttribute &attribute : behaviour.attributes) {
            QVERIFY2(!ids.contains(attribute.id), qPrintable(attribute.id));
            QVERIFY2(!labels.contains(attribute.label()), qPrintable(attribute.label()));
            ids.insert(attribute.id);
            labels.insert(attribute.label());
            QCOMPARE(attribute.currency.isEmpty(), attribute.type != FieldType::Money);
            const bool isList = attribute.type == FieldType::List;
            QStringList columns{source.person,
                                isList ? QStringLiteral("(SELECT json_group_array(item) FROM"
                                                        " (SELECT NULL AS item WHERE 0"
                                                        " UNION ALL %1))")
                                             .arg(attribute.value)
                                       : attribute.value};
            if (!attribute.currency.isEmpty())
                columns.append(attribute.currency);
            verifyReads(streamed(behaviour, columns, attribute.join));
            if (!attribute.ofProducts.isEmpty()) {
                QVERIFY(ids.contains(QStringLiteral("product")));
                verifyReads(attribute.ofProducts);
            }
        }
    }

    void aSourceIsMissingUntilSomethingArrives()
    {
        const auto before = presentSources(m_fixture->database());
        QVERIFY(before);
        QVERIFY(before->contains(DataSource::Own));
        QVERIFY(!before->contains(DataSource::Loyalty));
        QVERIFY(RepositoryFixture::report(m_fixture->database().execute(
            "INSERT INTO event(shop_id, kind, at, value) VALUES (1, 'loyalty_points', 1, 20)")));
        const auto after = presentSources(m_fixture->database());
        QVERIFY(after && after->contains(DataSource::Loyalty));
        QVERIFY(!after->contains(DataSource::Visits));
    }

    void everySourceSaysWhatIsMissing()
    {
        QSet<QString> names;
        for (const DataSource source : dataSources()) {
            const QString name = DataSourceWords::name(source);
            QVERIFY(!name.isEmpty() && !names.contains(name));
            names.insert(name);
            QVERIFY(DataSourceWords::missing(source).endsWith(u'.')
                    || DataSourceWords::missing(source).endsWith(u')'));
        }
        const BehaviourCatalogue catalogue;
        for (const Behaviour &behaviour : catalogue.behaviours())
            QVERIFY(behaviour.needs == DataSource::Own || dataSources().contains(behaviour.needs));
    }
};

QTEST_GUILESS_MAIN(TestBehaviour)
#include "tst_behaviour.moc"
