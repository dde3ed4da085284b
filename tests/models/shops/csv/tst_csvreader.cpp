#include "models/shops/csv/reader.h"
#include "tests/servers/demorandom.h"

#include <QBuffer>
#include <QTest>

using namespace comptoir;
using namespace comptoir::csv;

namespace {

QList<Row> rowsOf(const QString &text, Delimiter delimiter = Delimiter::Comma, Limits limits = {},
                  qsizetype piece = 1000)
{
    Parser parser(delimiter, limits);
    for (qsizetype at = 0; at < text.size(); at += piece)
        parser.feed(QStringView(text).mid(at, piece));
    parser.finish();
    QList<Row> rows;
    while (parser.hasRow())
        rows.append(parser.takeRow());
    return rows;
}

/// Cells joined with ⟂, rows with ¶, problems as numbers: one text to compare.
QString shown(const QList<Row> &rows)
{
    QStringList lines;
    for (const Row &row : rows) {
        lines.append(QString::number(row.line) + QStringLiteral(": ")
                     + (row.problem == RowProblem::None
                            ? row.cells.join(u'⟂')
                            : QStringLiteral("problem %1").arg(int(row.problem))));
    }
    return lines.join(u'¶');
}

QString quoted(QString cell)
{
    cell.replace(u'"', QLatin1String("\"\""));
    return u'"' + cell + u'"';
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private slots:
    void rfc4180_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const char16_t *text, const char16_t *rows) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(rows);
        };
        row("CRLF ends rows", u"a,b\r\nc,d\r\n", u"1: a⟂b¶2: c⟂d");
        row("no end on the last row", u"a,b\nc,d", u"1: a⟂b¶2: c⟂d");
        row("CR alone ends rows", u"a,b\rc,d", u"1: a⟂b¶2: c⟂d");
        row("mixed ends", u"a\r\nb\nc\rd", u"1: a¶2: b¶3: c¶4: d");
        row("blanks are part of a cell", u" a , b ", u"1:  a ⟂ b ");
        row("quoted cells", u"\"a\",\"b\"", u"1: a⟂b");
        row("a comma in quotes", u"\"a,b\",c", u"1: a,b⟂c");
        row("line ends in quotes", u"\"a\r\nb\",c\nd,e", u"1: a\r\nb⟂c¶3: d⟂e");
        row("doubled quotes", u"\"a \"\"b\"\" c\",d", u"1: a \"b\" c⟂d");
        row("only doubled quotes", u"\"\"\"\",\"\"", u"1: \"⟂");
        row("empty cells", u",,", u"1: ⟂⟂");
        row("empty lines are skipped but counted", u"a\n\n\nb", u"1: a¶4: b");
        row("an empty quoted row is a row", u"\"\"\n", u"1: ");
        row("a quote within a plain cell", u"a\"b,c\nd,e", u"1: problem 1¶2: d⟂e");
        row("text after the closing quote", u"\"a\"b,c\nd,e", u"1: problem 1¶2: d⟂e");
        row("blank after the closing quote", u"\"a\" ,c\nd,e", u"1: problem 1¶2: d⟂e");
        row("quotes that never close", u"a,b\n\"c,d\ne,f\n", u"1: a⟂b¶2: problem 2");
        row("a NUL", u"a", u"1: a");
        row("nothing", u"", u"");
        row("only line ends", u"\r\n\r\n", u"");
    }
    void rfc4180()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        QCOMPARE(shown(rowsOf(text)), rows);
        QCOMPARE(shown(rowsOf(text, Delimiter::Comma, {}, 1)), rows); // cut between any two
    }

    void problemsKeepTheRest()
    {
        Limits limits;
        limits.cellChars = 5;
        limits.rowChars = 8;
        limits.columns = 3;
        QCOMPARE(shown(rowsOf(QStringLiteral("123456,1\nab,c"), Delimiter::Comma, limits)),
                 QStringLiteral("1: problem 3¶2: ab⟂c"));
        QCOMPARE(shown(rowsOf(QStringLiteral("1234,12345\nab,c"), Delimiter::Comma, limits)),
                 QStringLiteral("1: problem 3¶2: ab⟂c"));
        QCOMPARE(shown(rowsOf(QStringLiteral("1,2,3,4\nab,c"), Delimiter::Comma, limits)),
                 QStringLiteral("1: problem 4¶2: ab⟂c"));
        QCOMPARE(shown(rowsOf(QStringLiteral("a,b") + QChar(u'\0') + QStringLiteral("\nc,d"))),
                 QStringLiteral("1: problem 5¶2: c⟂d"));
    }

    void blanksSeparate()
    {
        QCOMPARE(shown(rowsOf(QStringLiteral(" 00001 19970101  1   11.77\r\n\r\n2\t3 \r\n"),
                              Delimiter::Blanks)),
                 QStringLiteral("1: 00001⟂19970101⟂1⟂11.77¶3: 2⟂3"));
    }

    void delimiters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("delimiter");
        const auto row = [](const char *name, const char *text, Delimiter delimiter) {
            QTest::newRow(name) << QString::fromUtf8(text) << int(delimiter);
        };
        row("commas", "a,b,c\n1,2,3\n", Delimiter::Comma);
        row("semicolons", "a;b;c\n1;2;3\n", Delimiter::Semicolon);
        row("semicolons beside decimal commas", "montant;quantité\n1,5;2,3\n2,5;1,0\n",
            Delimiter::Semicolon);
        row("decimal commas without a header", "1,5;2,3\n2,5;1,0\n", Delimiter::Semicolon);
        row("tabs", "a\tb\n1,2\t3,4\n", Delimiter::Tab);
        row("pipes", "a|b\n1;2|3\n", Delimiter::Pipe);
        row("commas inside quotes do not count", "\"a,b\";c\n\"d,e,f\";g\n", Delimiter::Semicolon);
        row("one column", "email\na@b.example\n", Delimiter::Comma);
        row("columns set with blanks", " 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n",
            Delimiter::Blanks);
        row("words are one column", "prénom nom\nAnne Marie Dupont\nZoé Petit\n", Delimiter::Comma);
        row("a header alone", "email;nom;prénom", Delimiter::Semicolon);
        row("nothing", "", Delimiter::Comma);
    }
    void delimiters()
    {
        QFETCH(QString, text);
        QFETCH(int, delimiter);
        QCOMPARE(int(detectDelimiter(text)), delimiter);
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("text");
        const QString name = QStringLiteral("Zoé €");
        QTest::newRow("UTF-8") << name.toUtf8() << int(Encoding::Utf8) << name;
        QTest::newRow("UTF-8 with mark")
            << QByteArray("\xEF\xBB\xBF") + name.toUtf8() << int(Encoding::Utf8) << name;
        QTest::newRow("Windows-1252")
            << QByteArray("Zo\xE9 \x80") << int(Encoding::Windows1252) << name;
        QTest::newRow("UTF-16, little end first")
            << QByteArray("\xFF\xFEZ\0o\0\xE9\0 \0\xAC\x20", 12) << int(Encoding::Utf16LittleEndian)
            << name;
        QTest::newRow("UTF-16, big end first") << QByteArray("\xFE\xFF\0Z\0o\0\xE9\0 \x20\xAC", 12)
                                               << int(Encoding::Utf16BigEndian) << name;
        QTest::newRow("plain ASCII")
            << QByteArray("abc") << int(Encoding::Utf8) << QStringLiteral("abc");
        QTest::newRow("overlong forms are not UTF-8")
            << QByteArray("\xC0\xAF") << int(Encoding::Windows1252)
            << QString::fromUtf16(u"\u00C0\u00AF");
        QTest::newRow("halves of surrogates are not UTF-8")
            << QByteArray("\xED\xA0\x80") << int(Encoding::Windows1252)
            << QString::fromUtf16(u"\u00ED\u00A0\u20AC");
        QTest::newRow("a character cut by the end of the file")
            << QByteArray("a\xE2\x82") << int(Encoding::Windows1252)
            << QString::fromUtf16(u"a\u00E2\u201A");
        QTest::newRow("nothing") << QByteArray() << int(Encoding::Utf8) << QString();
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, text);
        const DetectedEncoding detected = detectEncoding(bytes);
        QCOMPARE(int(detected.encoding), encoding);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(detectEncoding(buffer) == detected);
        TextDecoder decoder(detected.encoding);
        QString decoded;
        for (qsizetype i = detected.bomBytes; i < bytes.size(); ++i)
            decoded += decoder.decode(QByteArrayView(bytes).sliced(i, 1));
        QCOMPARE(decoded, text);
    }
    void aCutCharacterAtTheEndOfASampleIsNoProof()
    {
        QCOMPARE(detectEncoding(QByteArrayView("a\xE2\x82"), false).encoding, Encoding::Utf8);
    }
    void anAccentAfterTheFirstMegabyteCounts()
    {
        QByteArray bytes(3 << 20, 'a');
        bytes.append("\xE9");
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(detectEncoding(buffer).encoding, Encoding::Windows1252);
    }

    void readsFilesInBlocks()
    {
        QByteArray bytes("\xEF\xBB\xBFid,texte\r\n");
        for (int i = 0; i < 60'000; ++i)
            bytes += QByteArray::number(i) + ",\"é\r\n" + QByteArray::number(i) + "\"\r\n";
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Reader reader(buffer, detectEncoding(buffer), Delimiter::Comma);
        Row row;
        QVERIFY(reader.next(row));
        QCOMPARE(row.cells, QStringList({QStringLiteral("id"), QStringLiteral("texte")}));
        for (int i = 0; i < 60'000; ++i) {
            QVERIFY(reader.next(row));
            QCOMPARE(row.line, 2 + 2 * i);
            QCOMPARE(row.cells.at(1), QStringLiteral("é\r\n%1").arg(i));
        }
        QVERIFY(!reader.next(row) && !reader.error());
        QCOMPARE(reader.bytesRead(), bytes.size());
    }
    void refusesFilesOverTheLimit()
    {
        QByteArray bytes(100, 'a');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Limits limits;
        limits.fileBytes = 99;
        Reader reader(buffer, {}, Delimiter::Comma, limits);
        Row row;
        QVERIFY(!reader.next(row));
        QVERIFY(reader.error() && reader.error()->code == ErrorCode::File);
    }

    void whatIsQuotedComesBack()
    {
        DemoRandom random(7, 1);
        const QString alphabet = QStringLiteral("ab\",;\r\n\t é|");
        for (int round = 0; round < 300; ++round) {
            QList<QStringList> table;
            QString text;
            for (int r = 0; r < 5; ++r) {
                QStringList cells;
                QStringList written;
                for (int c = 0; c < 4; ++c) {
                    QString cell;
                    for (qsizetype n = random.below(8); n > 0; --n)
                        cell.append(random.pick(alphabet));
                    cells.append(cell);
                    written.append(quoted(cell));
                }
                table.append(cells);
                text += written.join(u';') + QStringLiteral("\r\n");
            }
            const QList<Row> rows = rowsOf(text, Delimiter::Semicolon, {}, 1 + random.below(9));
            QCOMPARE(rows.size(), table.size());
            for (qsizetype r = 0; r < rows.size(); ++r)
                QCOMPARE(rows.at(r).cells, table.at(r));
        }
    }

    void aRowWithoutEndIsNotReadToTheEnd()
    {
        QByteArray bytes = "a;b\n1;2\n\"" + QByteArray(600'000, 'x');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Limits limits;
        limits.bytesWithoutRow = 1000;
        Reader reader(buffer, {}, Delimiter::Semicolon, limits);
        Row row;
        QVERIFY(reader.next(row));
        QVERIFY(reader.next(row));
        QVERIFY(!reader.next(row));
        QVERIFY(reader.error());
        QCOMPARE(reader.error()->detail, QStringLiteral("row without end"));
        QVERIFY(reader.bytesRead() < bytes.size());
    }

    void anyBytesAreReadWithoutHarm()
    {
        DemoRandom random(8, 1);
        const QByteArray likely("\",;\r\n\0\xEF\xBB\xBF\xFF\xFE\xE9 ab\t|", 17);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes;
            for (qsizetype n = random.below(60); n > 0; --n)
                bytes.append(random.chance(0.8) ? random.pick(likely) : char(random.below(256)));
            QBuffer buffer(&bytes);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            const DetectedEncoding encoding = detectEncoding(buffer);
            TextDecoder decoder(encoding.encoding);
            const Delimiter delimiter = detectDelimiter(decoder.decode(bytes));
            Reader reader(buffer, encoding, delimiter);
            Row row;
            qint64 last = 0;
            while (reader.next(row)) {
                QVERIFY(row.line > last);
                last = row.line;
            }
            QVERIFY(!reader.error());
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
