#include "models/store/bulkedit.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/repositoryfixture.h"

#include <random>

using namespace comptoir;

/// Everything that bulk actions may change, as one text.
static QByteArray dump(Database &database)
{
    QByteArray text;
    for (const char *sql :
         {"SELECT key, name FROM tag ORDER BY key",
          "SELECT c.customer_id || '/' || t.key, c.added_at FROM customer_tag c"
          " JOIN tag t ON t.id = c.tag_id ORDER BY 1",
          "SELECT customer_id || '/' || text, updated_at FROM note ORDER BY 1, 2"}) {
        Statement read = database.prepare(QString::fromUtf8(sql));
        while (read.next())
            text += read.text(0).toUtf8() + ' ' + read.text(1).toUtf8() + '\n';
    }
    return text;
}

class TestBulkEdit : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void onlyThoseWithoutTheTagBeforeLoseIt()
    {
        const auto tag = TagRepository(db()).add(QStringLiteral("Lavande"), {{2}, {3}}, {77});
        QVERIFY(tag);
        const QByteArray before = dump(db());
        Result<BulkChange> change = BulkEdit(db()).startGiving(QStringLiteral("LAVANDE"), kNow);
        QVERIFY(change);
        QVERIFY(!change->madeTag);
        apply(*change, {1, 2, 3, 4, 999});
        QCOMPARE(touched(*change), (std::vector<qint32>{1, 4}));
        QVERIFY(dump(db()) != before);
        undo(*change);
        QCOMPARE(dump(db()), before);
    }

    void aNewTagGoesUnlessSomebodyElseHasIt()
    {
        const QByteArray before = dump(db());
        Result<BulkChange> change = BulkEdit(db()).startGiving(QStringLiteral("new one"), kNow);
        QVERIFY(change && change->madeTag);
        apply(*change, {1, 2});
        undo(*change);
        QCOMPARE(dump(db()), before);
        again(*change);
        QVERIFY(TagRepository(db()).add(QStringLiteral("New one"), {{5}}, {5}));
        undo(*change);
        QCOMPARE(m_file->number("SELECT count(*) FROM tag WHERE key = 'new one'"), 1);
        QCOMPARE(m_file->number("SELECT count(*) FROM customer_tag t JOIN tag ON tag.id = t.tag_id"
                                " WHERE tag.key = 'new one' AND t.customer_id = 5"),
                 1);
    }

    void aTagGivenAgainByHandStays()
    {
        Result<BulkChange> change = BulkEdit(db()).startGiving(QStringLiteral("x"), kNow);
        apply(*change, {1, 2});
        QVERIFY(TagRepository(db()).remove(change->tag, {{1}}));
        QVERIFY(TagRepository(db()).add(QStringLiteral("x"), {{1}}, {kNow.ms + 1}));
        undo(*change);
        QCOMPARE(m_file->number("SELECT count(*) FROM customer_tag t JOIN tag ON tag.id = t.tag_id"
                                " WHERE tag.key = 'x'"),
                 1);
    }

    void aTakenTagComesBackAsItWas()
    {
        const auto tag = TagRepository(db()).add(QStringLiteral("Lavande"), {{2}, {3}}, {77});
        const QByteArray before = dump(db());
        BulkChange change = BulkEdit::startTaking(*tag);
        apply(change, {1, 2, 3, 4, 5});
        QCOMPARE(touched(change), (std::vector<qint32>{2, 3}));
        undo(change);
        QCOMPARE(dump(db()), before);
    }

    void aNoteThatWasChangedSinceStays()
    {
        Result<BulkChange> change = BulkEdit::startNoting(QStringLiteral(" called them "));
        QVERIFY(change);
        apply(*change, {1, 2, 999});
        QCOMPARE(change->touched.size(), size_t(2));
        QVERIFY(db().execute("UPDATE note SET text = 'mine', updated_at = updated_at + 1"
                             " WHERE customer_id = 2 AND text = 'called them'"));
        undo(*change);
        QCOMPARE(m_file->number("SELECT count(*) FROM note WHERE text = 'called them'"), 0);
        QCOMPARE(m_file->number("SELECT count(*) FROM note WHERE text = 'mine'"), 1);
    }

    void badWordsChangeNothing()
    {
        const QByteArray before = dump(db());
        QVERIFY(!BulkEdit(db()).startGiving(QStringLiteral("  "), kNow));
        QVERIFY(!BulkEdit(db()).startGiving(QString(65, u'x'), kNow));
        QVERIFY(!BulkEdit::startNoting(QStringLiteral(" \n")));
        QCOMPARE(dump(db()), before);
    }

    /// Any sequence of actions, undone one by one, passes the same states backwards; done again, it
    /// passes them forwards.
    void anySequenceUndoesAndRedoesExactly_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anySequenceUndoesAndRedoesExactly()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        std::vector<BulkChange> changes;
        std::vector<QByteArray> states{dump(db())};
        for (int i = 0; i < 12; ++i) {
            changes.push_back(randomChange(random));
            apply(changes.back(), randomPeople(random));
            states.push_back(dump(db()));
        }
        for (size_t i = changes.size(); i-- > 0;) {
            undo(changes[i]);
            QCOMPARE(dump(db()), states[i]);
        }
        for (size_t i = 0; i < changes.size(); ++i) {
            again(changes[i]);
            QCOMPARE(dump(db()), states[i + 1]);
        }
        for (size_t i = changes.size(); i-- > 0;) {
            undo(changes[i]);
            QCOMPARE(dump(db()), states[i]);
        }
    }

private:
    static constexpr Timestamp kNow = RepositoryFixture::kNow;
    Database &db() { return m_file->database(); }

    /// In slices of two, as the window does it in larger ones.
    void apply(BulkChange &change, const std::vector<qint32> &people)
    {
        for (size_t i = 0; i < people.size(); i += 2) {
            const std::span<const qint32> all(people);
            QVERIFY(BulkEdit(db()).apply(
                change, all.subspan(i, std::min<size_t>(2, people.size() - i)), kNow));
        }
    }
    void undo(const BulkChange &change)
    {
        for (size_t i = 0; i < change.touched.size(); i += 2)
            QVERIFY(BulkEdit(db()).undo(change, i, 2));
        QVERIFY(BulkEdit(db()).finishUndo(change));
    }
    void again(BulkChange &change)
    {
        const auto people = BulkEdit(db()).startAgain(change, kNow);
        QVERIFY(people);
        apply(change, *people);
    }
    static std::vector<qint32> touched(const BulkChange &change)
    {
        std::vector<qint32> ids;
        for (const BulkChange::Touched &one : change.touched)
            ids.push_back(one.customer);
        return ids;
    }
    static std::vector<qint32> randomPeople(std::mt19937 &random)
    {
        std::vector<qint32> people;
        for (qint32 id = 1; id <= 7; ++id) { // nobody is 7
            if (random() % 2 == 0)
                people.push_back(id);
        }
        return people;
    }
    BulkChange randomChange(std::mt19937 &random)
    {
        static const QString kTags[] = {QStringLiteral("VIP"), QStringLiteral("thé"),
                                        QStringLiteral("Lavande"), QStringLiteral("été")};
        const QString &tag = kTags[random() % std::size(kTags)];
        switch (random() % 4) {
        case 0:
            return *BulkEdit::startNoting(QStringLiteral("note %1").arg(random() % 3));
        case 1: {
            const auto list = TagRepository(db()).list();
            if (!list->isEmpty())
                return BulkEdit::startTaking(
                    list->at(static_cast<qsizetype>(random()) % list->size()).tag);
            [[fallthrough]];
        }
        default:
            return *BulkEdit(db()).startGiving(tag, kNow);
        }
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"
