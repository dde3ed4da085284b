#include "models/store/recordedchange.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

/// Renaming, merging and deleting tags, and taking each back.
class TestTagRepository : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
        QVERIFY(m_file->database().execute("DELETE FROM tag"));
        m_regular = add("Habituée", {{1}, {2}, {3}});
        m_gold = add("Or", {{2}});
    }
    void cleanup() { m_file.reset(); }

    void aTagIsRenamedForEverybody()
    {
        QVERIFY(tags().rename(m_gold, QStringLiteral("  Vieil   or ")));
        QCOMPARE(names(), QStringList({QStringLiteral("Habituée"), QStringLiteral("Vieil or")}));
        // Only its writing: the same tag.
        QVERIFY(tags().rename(m_gold, QStringLiteral("VIEIL OR")));
        QCOMPARE(tags().of({2})->size(), 2);
    }

    void renamesThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("blank") << QStringLiteral("  ") << ErrorCode::InvalidArgument;
        QTest::newRow("too long") << QString(65, u'x') << ErrorCode::InvalidArgument;
        QTest::newRow("another's, without its accent")
            << QStringLiteral("HABITUEE") << ErrorCode::InvalidArgument;
    }
    void renamesThatMakeNoSenseAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        const Done outcome = tags().rename(m_gold, name);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
        QCOMPARE(names(), QStringList({QStringLiteral("Habituée"), QStringLiteral("Or")}));
    }

    void aTagThatIsGoneIsNotFound()
    {
        QCOMPARE(tags().rename(99, QStringLiteral("x")).error().code, ErrorCode::NotFound);
        QCOMPARE(tags().erase(99).error().code, ErrorCode::NotFound);
        QCOMPARE(tags().merge(99, m_gold).error().code, ErrorCode::NotFound);
        QCOMPARE(tags().merge(m_gold, 99).error().code, ErrorCode::NotFound);
        QCOMPARE(tags().merge(m_gold, m_gold).error().code, ErrorCode::InvalidArgument);
    }

    void twoTagsBecomeOne()
    {
        const auto other = add("Rare", {{4}, {2}});
        QVERIFY(tags().merge(m_gold, other));
        QCOMPARE(names(), QStringList({QStringLiteral("Habituée"), QStringLiteral("Or")}));
        QCOMPARE(customersWith(m_gold), 2);
        QVERIFY(!tags().of({4})->isEmpty());
    }

    void aMergeIsTakenBack()
    {
        const auto change
            = recorded([this](TagRepository &all) { return all.merge(m_regular, m_gold); });
        QVERIFY(change);
        QCOMPARE(customersWith(m_regular), 3);
        QVERIFY(recordedchange::takeBack(m_file->database(), *change));
        QCOMPARE(names(), QStringList({QStringLiteral("Habituée"), QStringLiteral("Or")}));
        QCOMPARE(customersWith(m_regular), 3);
        QCOMPARE(customersWith(m_gold), 1);
    }

    void aDeletedTagComesBackToEverybodyWhoIsStillThere()
    {
        const auto change = recorded([this](TagRepository &all) { return all.erase(m_regular); });
        QVERIFY(change);
        QCOMPARE(names(), QStringList{QStringLiteral("Or")});
        QVERIFY(m_file->database().execute(
            "PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE id = 3;"
            "DELETE FROM customer_tag WHERE customer_id = 3; PRAGMA foreign_keys = ON;"));
        QVERIFY(RepositoryFixture::report(recordedchange::takeBack(m_file->database(), *change)));
        QCOMPARE(names(), QStringList({QStringLiteral("Habituée"), QStringLiteral("Or")}));
        QCOMPARE(customersWith(m_regular), 2);
    }

    void workThatFailsChangesNothing()
    {
        const auto change = recorded([this](TagRepository &all) -> Done {
            const Done erased = all.erase(m_gold);
            return erased ? all.erase(m_gold) : erased; // the second finds nothing
        });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::NotFound);
        QCOMPARE(customersWith(m_gold), 1);
    }

private:
    TagRepository tags() { return TagRepository(m_file->database()); }
    qint64 add(const char *name, const QList<CustomerId> &customers)
    {
        const auto tag = tags().add(QString::fromUtf8(name), customers, {9});
        return tag ? tag->id : 0;
    }
    Result<QByteArray> recorded(const std::function<Done(TagRepository &)> &work)
    {
        return recordedchange::make(m_file->database(), [work](Database &db) {
            TagRepository all(db);
            return work(all);
        });
    }
    QStringList names()
    {
        QStringList names;
        for (const TagRepository::Entry &entry : *tags().list())
            names.append(entry.tag.name);
        return names;
    }
    qint64 customersWith(qint64 tag)
    {
        for (const TagRepository::Entry &entry : *tags().list()) {
            if (entry.tag.id == tag)
                return entry.customers;
        }
        return -1;
    }

    std::unique_ptr<RepositoryFixture> m_file;
    qint64 m_regular = 0;
    qint64 m_gold = 0;
};

QTEST_GUILESS_MAIN(TestTagRepository)
#include "tst_tagrepository.moc"
