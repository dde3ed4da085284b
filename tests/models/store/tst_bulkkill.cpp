#include "models/store/bulkjournal.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/repositoryfixture.h"

#include <QProcess>

using namespace comptoir;

/// A bulk action is killed after every slice and inside one: the next start knows whom it touched
/// and who was to come, can take it back exactly, and can go on to the same end.
class TestBulkKill : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatWasCutShortIsTakenBack_data() { deaths(); }
    void whatWasCutShortIsTakenBack();
    void whatWasCutShortGoesOn_data() { deaths(); }
    void whatWasCutShortGoesOn();
    void nothingIsLeftOfWhatEnded();

private:
    static void deaths();
    void die();
    BulkJournal::Left left();
    QByteArray dump();
    Database &db() { return m_file->database(); }

    std::unique_ptr<RepositoryFixture> m_file;
};

void TestBulkKill::init()
{
    m_file = RepositoryFixture::withTwoShops();
    QVERIFY(m_file);
    // VIP is tag 1; some have it from before.
    QVERIFY(db().execute("DELETE FROM customer_tag; DELETE FROM tag;"
                         "INSERT INTO tag(id, name, key, created_at) VALUES (1, 'VIP', 'vip', 7);"
                         "INSERT INTO customer_tag VALUES (1, 1, 11), (2, 1, 12), (4, 1, 14),"
                         " (6, 1, 16);"));
}

void TestBulkKill::deaths()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("slices");
    QTest::addColumn<QString>("where");
    for (const char *kind : {"give", "take", "note"}) {
        for (const int slices : {0, 1, 2, 3}) {
            for (const char *where : {"between", "inside"})
                QTest::addRow("%s, %d slices, %s", kind, slices, where)
                    << QString::fromLatin1(kind) << slices << QString::fromLatin1(where);
        }
    }
}

void TestBulkKill::die()
{
    QFETCH(QString, kind);
    QFETCH(int, slices);
    QFETCH(QString, where);
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(BULK_VICTIM),
                 {m_file->path(), kind, QString::number(slices), where});
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitCode(), 9);
}

BulkJournal::Left TestBulkKill::left()
{
    const auto found = BulkJournal(db()).left();
    return found && *found ? **found : BulkJournal::Left();
}

QByteArray TestBulkKill::dump()
{
    QByteArray text;
    for (const char *sql :
         {"SELECT customer_id || '/' || tag_id, added_at FROM customer_tag ORDER BY 1",
          "SELECT name, 0 FROM tag ORDER BY 1",
          "SELECT customer_id || '/' || text, created_at FROM note ORDER BY 1, 2",
          "SELECT key, value FROM setting WHERE key GLOB 'bulk.*' ORDER BY 1"}) {
        Statement read = db().prepare(QString::fromUtf8(sql));
        while (read.next())
            text += read.text(0).toUtf8() + ' ' + read.text(1).toUtf8() + '\n';
    }
    return text;
}

void TestBulkKill::whatWasCutShortIsTakenBack()
{
    QFETCH(int, slices);
    const QByteArray before = dump();
    die();
    const BulkJournal::Left found = left();
    QCOMPARE(found.rest.size(), size_t(6 - 2 * slices));
    BulkEdit bulk(db());
    QVERIFY(bulk.undo(found.change, 0, found.change.touched.size()));
    QVERIFY(bulk.finishUndo(found.change));
    QVERIFY(bulk.endJournal());
    QCOMPARE(dump(), before);
}

void TestBulkKill::whatWasCutShortGoesOn()
{
    QFETCH(QString, kind);
    die();
    BulkJournal::Left found = left();
    BulkEdit bulk(db());
    QVERIFY(bulk.startJournal(found.change, found.rest));
    QVERIFY(bulk.apply(found.change, found.rest, RepositoryFixture::kNow, found.rest.size()));
    const BulkJournal::Left whole = left();
    QCOMPARE(whole.rest.size(), size_t(0));
    QCOMPARE(whole.change.touched.size(), size_t(kind == QLatin1String("take") ? 4 : 6));
    QVERIFY(bulk.endJournal());
    QCOMPARE(m_file->number("SELECT count(*) FROM setting WHERE key GLOB 'bulk.*'"), 0);
}

void TestBulkKill::nothingIsLeftOfWhatEnded()
{
    const auto nothing = BulkJournal(db()).left();
    QVERIFY(nothing && !nothing->has_value());
}

QTEST_GUILESS_MAIN(TestBulkKill)
#include "tst_bulkkill.moc"
