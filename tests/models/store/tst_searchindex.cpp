#include "models/store/searchindex.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

using Ids = std::vector<qint32>;

class TestSearchIndex : public QObject
{
    Q_OBJECT
private slots:
    void aWholeBookIsNoQuestion()
    {
        const QString book = QStringLiteral("mot ").repeated(60'000);
        const QString match = SearchIndex::matchExpression(book);
        QCOMPARE(match.count(u'*'), 32);
        QVERIFY(SearchIndex::matchExpression(QString(200'000, u'a')).size() < 1100);
    }

    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expression");
        const auto row = [](const char *name, const char *text, const char *expression) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expression);
        };
        row("a beginning", "dup", "\"dup\"*");
        row("all words", "marie  dup", "\"marie\"* \"dup\"*");
        row("operators are words", "a OR b NOT", "\"a\"* \"OR\"* \"b\"* \"NOT\"*");
        row("quotes and stars part words", "o\"brien*", "\"o\"* \"brien\"*");
        row("a part of an address", "marie.d@ex", "\"marie\"* \"d\"* \"ex\"*");
        row("a phone with blanks is one word", "06 12 34", "\"061234\"*");
        row("an international phone", "+33 (6) 12-34", "\"3361234\"*");
        row("accents typed as two characters", "e\xcc\x81lo", "\"elo\"*");
        row("nothing but signs", "-- '%' 😀", "");
        row("nothing", "", "");
    }
    void expressions()
    {
        QFETCH(QString, text);
        QFETCH(QString, expression);
        // NFC joins what it can; the tokenizer takes the accent off either way.
        QString got = SearchIndex::matchExpression(text);
        got.replace(QChar(0xe9), QLatin1Char('e'));
        QCOMPARE(got, expression);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Ids>("ids");
        const auto row = [](const char *name, const char *text, const Ids &ids) {
            QTest::newRow(name) << QString::fromUtf8(text) << ids;
        };
        row("without accents", "lefevre", {1});
        row("with other accents", "ÉLÓDIE", {1});
        row("two letters", "du", {3, 6});
        row("words in any order", "dup mar", {3});
        row("a letter that is no accent", "bjørn", {2});
        row("the company of one account", "atelier", {1});
        row("a town", "marseille", {1});
        row("not the town of a deleted address", "paris", {});
        row("a phone as typed", "06 12 34", {1});
        row("a phone without blanks", "0612345678", {1});
        row("an international phone", "+33 6 12", {1});
        row("a phone kept without blanks", "06 99", {5});
        row("a part of an e-mail", "panier@ex", {4});
        row("an e-mail but for its last letter", "panier@exemple.f", {4});
        row("a whole e-mail is exact", "Elodie@exemple.fr", {1});
        row("a whole e-mail of nobody", "lodie@exemple.fr", {});
        row("an address that could be SQL", "x' OR '1'='1", {});
        row("nothing but signs", "***", {});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(Ids, ids);
        SearchIndex index(m_file->database());
        QVERIFY(RepositoryFixture::report(index.rebuild()));
        QCOMPARE(*index.pending(), 0);
        QCOMPARE(search(text), ids);
    }

    void catchingUpGivesWhatARebuildGives()
    {
        SearchIndex index(m_file->database());
        const auto behind = index.catchUp(4);
        QVERIFY2(behind, behind ? "" : qPrintable(behind.error().detail));
        QCOMPARE(*behind, 2);
        QCOMPARE(*index.catchUp(4), 0);
        const QByteArray caughtUp = words();
        QVERIFY(RepositoryFixture::report(index.rebuild()));
        QCOMPARE(words(), caughtUp);
        QVERIFY(isIntact());
    }

    void followsChanges()
    {
        SearchIndex index(m_file->database());
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(index)));
        execute("UPDATE customer SET last_name = 'Martin' WHERE id = 3;"
                "UPDATE customer_account SET last_name = 'Martin', email = NULL WHERE id = 4;"
                "INSERT INTO search_dirty VALUES (3);");
        QCOMPARE(search(QStringLiteral("martin")), Ids{});
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(index)));
        QCOMPARE(search(QStringLiteral("martin")), Ids{3});
        QVERIFY(isIntact());
    }

    void aDeletedPersonIsNotFoundEvenWhenTheIdComesBack()
    {
        SearchIndex index(m_file->database());
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(index)));
        execute("DELETE FROM customer_account WHERE customer_id = 6;"
                "DELETE FROM customer WHERE id = 6;"
                "INSERT INTO customer(first_name, sort_name) VALUES ('Zoé', 'zoe');"
                "INSERT INTO search_dirty VALUES (6);");
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(index)));
        QCOMPARE(search(QStringLiteral("jean")), Ids{});
        QCOMPARE(search(QStringLiteral("zoe")), Ids{6});
        QVERIFY(isIntact());
    }

    void aDeletedPersonIsNotFoundBeforeTheIndexCatchesUp()
    {
        SearchIndex index(m_file->database());
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(index)));
        execute("DELETE FROM customer_account WHERE customer_id = 6;"
                "DELETE FROM customer WHERE id = 6;");
        QCOMPARE(search(QStringLiteral("jean")), Ids{});
        QVERIFY(RepositoryFixture::report(index.forget({6})));
        QVERIFY(isIntact());
    }

    void aMarkForSomebodyGoneIsTakenAway()
    {
        execute("INSERT INTO search_dirty VALUES (999)");
        QCOMPARE(*SearchIndex(m_file->database()).catchUp(100), 0);
    }

    void theLimitHolds()
    {
        SearchIndex index(m_file->database());
        QVERIFY(RepositoryFixture::report(index.rebuild()));
        QCOMPARE(index.search(QStringLiteral("exemple"), 2)->size(), size_t(2));
    }

private:
    Ids search(const QString &text)
    {
        const auto ids = SearchIndex(m_file->database()).search(text, 0);
        if (!ids)
            qWarning("%s", qPrintable(ids.error().detail));
        return ids ? *ids : Ids{-1};
    }
    QByteArray words()
    {
        QByteArray all;
        Statement read = m_file->database().prepare(
            QStringLiteral("SELECT customer_id || words FROM customer_search ORDER BY 1"));
        while (read.next())
            all += read.text(0).toUtf8() + '\n';
        return all;
    }
    /// FTS5's own check that index and table say the same.
    bool isIntact()
    {
        return RepositoryFixture::report(m_file->database().execute(
            "INSERT INTO customer_fts(customer_fts, rank) VALUES ('integrity-check', 1)"));
    }
    void execute(const char *sql)
    {
        QVERIFY(RepositoryFixture::report(m_file->database().execute(sql)));
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
