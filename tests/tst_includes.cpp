/// The link line keeps libraries in order but does not see headers, texts and folders; this reads
/// the tree's sources and holds them to the rules of docs/architecture.md.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// Where a folder of ours may reach. The longest matching prefix of a file's path decides.
struct FolderRule
{
    QString folder;
    QStringList mayInclude;
};

const QList<FolderRule> &folderRules()
{
    static const QString domain = QStringLiteral("models/domain/");
    static const QString shopSeam = QStringLiteral("models/shops/*"); // the folder without its own
    static const QString models = QStringLiteral("models/");
    static const QString workflows = QStringLiteral("workflows/");
    static const QString views = QStringLiteral("views/");
    static const QString servers = QStringLiteral("tests/servers/");
    static const QList<FolderRule> rules{
        {domain, {domain}},
        {QStringLiteral("models/store/"), {domain, QStringLiteral("models/store/")}},
        {QStringLiteral("models/segments/"),
         {domain, QStringLiteral("models/store/"), QStringLiteral("models/segments/")}},
        {QStringLiteral("models/insights/"),
         {domain, QStringLiteral("models/store/"), QStringLiteral("models/insights/")}},
        {QStringLiteral("models/history/"),
         {domain, QStringLiteral("models/store/"), QStringLiteral("models/segments/"),
          QStringLiteral("models/history/")}},
        {QStringLiteral("models/shops/prestashop/"),
         {domain, shopSeam, QStringLiteral("models/shops/prestashop/")}},
        {QStringLiteral("models/shops/shopify/"),
         {domain, shopSeam, QStringLiteral("models/shops/shopify/")}},
        {models, {models}},
        {workflows, {models, workflows}},
        {views, {models, workflows, views}},
        {QStringLiteral("app/"), {models, workflows, views, QStringLiteral("app/"), servers}},
        {QStringLiteral("bench/"),
         {models, workflows, views, QStringLiteral("app/"), QStringLiteral("bench/"), servers}},
        {QStringLiteral("tests/"),
         {models, workflows, views, QStringLiteral("app/"), QStringLiteral("tests/")}},
    };
    return rules;
}

/// A library of others stands behind one folder, so that it can be replaced.
struct LibraryRule
{
    QRegularExpression header;
    QStringList onlyIn; ///< prefixes of paths
};

const QList<LibraryRule> &libraryRules()
{
    const auto header
        = [](const char *pattern) { return QRegularExpression(QLatin1String(pattern)); };
    const QString tests = QStringLiteral("tests/");
    static const QList<LibraryRule> rules{
        {header("^(QtSql/|QSql|sqlite3\\.h)"),
         {QStringLiteral("models/store/"), QStringLiteral("models/segments/"),
          QStringLiteral("models/insights/"), tests, QStringLiteral("bench/")}},
        {header("^httplib\\.h"), {tests}},
        {header("^curl/"),
         {QStringLiteral("workflows/channels/"), tests, QStringLiteral("bench/")}},
        {header("^(qt6?keychain)/"), {QStringLiteral("app/")}},
        {header("^phonenumbers/"), {QStringLiteral("models/domain/"), tests}},
        {header("^(QtWidgets|QtCharts|QtPrintSupport)\\b"),
         {QStringLiteral("views/"), QStringLiteral("app/"), QStringLiteral("bench/"), tests}},
    };
    return rules;
}

/// Headers of Qt Widgets by name, since <QLabel> does not tell its module.
const QSet<QString> &widgetHeaders()
{
    static const QSet<QString> names = [] {
        const QStringList files
            = QDir(QStringLiteral(COMPTOIR_QT_WIDGETS_HEADERS)).entryList(QDir::Files);
        return QSet<QString>(files.begin(), files.end());
    }();
    return names;
}

bool startsWithAny(const QString &path, const QStringList &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&path](const QString &prefix) { return path.startsWith(prefix); });
}

/// "models/shops/*" means files in models/shops itself.
bool isReachable(const QString &header, const QStringList &allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [&header](const QString &prefix) {
        if (!prefix.endsWith(QLatin1Char('*')))
            return header.startsWith(prefix);
        const QString folder = prefix.chopped(1);
        return header.startsWith(folder)
            && !QStringView(header).mid(folder.size()).contains(QLatin1Char('/'));
    });
}

QString problemOfOwnInclude(const QString &path, const QString &header)
{
    if (header.endsWith(QLatin1String(".moc")))
        return {};
    const auto rule = std::find_if(
        folderRules().begin(), folderRules().end(),
        [&path](const FolderRule &candidate) { return path.startsWith(candidate.folder); });
    if (rule == folderRules().end())
        return QStringLiteral("stands in a folder that has no rule");
    if (!isReachable(header, rule->mayInclude))
        return QStringLiteral("may not include \"%1\"").arg(header);
    // Platforms are known by their catalogue entry alone.
    static const QRegularExpression platform(QStringLiteral("^models/shops/(prestashop|shopify)/"));
    const QRegularExpressionMatch match = platform.match(header);
    const bool known = path.startsWith(match.captured(0))
        || path == QLatin1String("models/shops/shopplatforms.cpp")
        || path.startsWith(QLatin1String("tests/")) || path.startsWith(QLatin1String("bench/"));
    if (match.hasMatch() && !known)
        return QStringLiteral("knows a platform: \"%1\"; go through shopPlatforms()").arg(header);
    return {};
}

QString problemOfLibraryInclude(const QString &path, const QString &header)
{
    for (const LibraryRule &rule : libraryRules()) {
        if (rule.header.match(header).hasMatch() && !startsWithAny(path, rule.onlyIn))
            return QStringLiteral("may not include <%1>").arg(header);
    }
    const bool mayShow = startsWithAny(path,
                                       {QStringLiteral("views/"), QStringLiteral("app/"),
                                        QStringLiteral("tests/"), QStringLiteral("bench/")});
    if (!mayShow && widgetHeaders().contains(header))
        return QStringLiteral("may not include <%1>, which is Qt Widgets").arg(header);
    static const QRegularExpression own(QStringLiteral("^(models|workflows|views|app|tests)/"));
    if (own.match(header).hasMatch())
        return QStringLiteral("includes <%1> with <>").arg(header);
    return {};
}

/// Texts that are SQL: a literal that begins like a statement, in capitals as we write them.
bool holdsSql(const QString &line)
{
    static const QRegularExpression sql(QStringLiteral(
        R"re("\s*(SELECT\s|INSERT\s+(INTO|OR)\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s|)re"
        R"re(CREATE\s+(TABLE|INDEX|UNIQUE|TEMP|VIEW|TRIGGER|VIRTUAL)\b|ALTER\s+TABLE\b|)re"
        R"re(DROP\s+(TABLE|INDEX|VIEW|TRIGGER)\b|PRAGMA\s|WITH\s+(RECURSIVE\s+)?\w+(\(.*\))?\s+AS\b))re"));
    return sql.match(line).hasMatch();
}

bool maySpeakSql(const QString &path)
{
    return startsWithAny(path,
                         {QStringLiteral("models/store/"), QStringLiteral("models/segments/"),
                          QStringLiteral("models/insights/"), QStringLiteral("models/history/"),
                          QStringLiteral("tests/"), QStringLiteral("bench/")});
}

/// Everything wrong with one file, each as "path:line: why".
QStringList problemsOf(const QString &path, const QString &text)
{
    static const QRegularExpression include(
        QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"));
    QStringList problems;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto blame = [&](const QString &why) {
            if (!why.isEmpty())
                problems.append(QStringLiteral("%1:%2: %3").arg(path).arg(i + 1).arg(why));
        };
        const QRegularExpressionMatch match = include.match(lines.at(i));
        if (!match.captured(1).isEmpty())
            blame(problemOfOwnInclude(path, match.captured(1)));
        if (!match.captured(2).isEmpty())
            blame(problemOfLibraryInclude(path, match.captured(2)));
        if (!maySpeakSql(path) && holdsSql(lines.at(i)))
            blame(QStringLiteral("holds SQL, which lives in models/store, segments and insights"));
    }
    return problems;
}

QDir sourceTree()
{
    return QDir(QStringLiteral(COMPTOIR_SOURCE_DIR));
}

QStringList sourceFiles()
{
    QStringList files;
    for (const char *folder : {"app", "bench", "models", "tests", "views", "workflows"}) {
        QDirIterator it(sourceTree().filePath(QLatin1String(folder)),
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(sourceTree().relativeFilePath(it.next()));
    }
    files.removeAll(QStringLiteral("tests/tst_includes.cpp")); // full of planted violations
    return files;
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatIsPlanted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char *name, const char *path, const char *line,
                            bool wrong = true) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line) << wrong;
        };
        row("a model may not see a view", "models/store/a.cpp", "#include \"views/shell/b.h\"");
        row("a workflow may not see the application", "workflows/a.cpp", "#include \"app/b.h\"");
        row("a view may not see the application", "views/a.cpp", "#include \"app/application.h\"");
        row("a view may see a model", "views/a.cpp", "#include \"models/store/store.h\"", false);
        row("the domain sees nothing of ours", "models/domain/a.h",
            "#include \"models/store/store.h\"");
        row("the store does not know shops", "models/store/a.h",
            "#include \"models/shops/shopconnector.h\"");
        row("the store may see the domain", "models/store/a.h", "#include \"models/domain/ids.h\"",
            false);
        row("the store does not know segments", "models/store/a.h",
            "#include \"models/segments/field.h\"");
        row("segments read the store", "models/segments/a.h",
            "#include \"models/store/database.h\"", false);
        row("segments do not know shops", "models/segments/a.h",
            "#include \"models/shops/shopconnector.h\"");
        row("figures do not know shops' connectors", "models/insights/a.h",
            "#include \"models/shops/shopconnector.h\"");
        row("one platform does not know another", "models/shops/shopify/a.cpp",
            "#include \"models/shops/prestashop/b.h\"");
        row("a platform uses the common HTTP", "models/shops/shopify/a.cpp",
            "#include \"models/shops/httpclient.h\"", false);
        row("a platform does not write to the store", "models/shops/shopify/a.cpp",
            "#include \"models/store/ingest.h\"");
        row("the application does not name a platform", "app/a.cpp",
            "#include \"models/shops/shopify/b.h\"");
        row("the catalogue names platforms", "models/shops/shopplatforms.cpp",
            "#include \"models/shops/shopify/b.h\"", false);
        row("the application may start loopback shops", "app/a.cpp",
            "#include \"tests/servers/b.h\"", false);
        row("a view may not", "views/a.cpp", "#include \"tests/servers/b.h\"");
        row("paths are written from the root", "views/a.cpp", "#include \"../b.h\"");
        row("own headers have quotes", "views/a.cpp", "#include <models/domain/ids.h>");
        row("no widgets below views", "models/store/a.cpp", "#include <QLabel>");
        row("no widgets by module either", "workflows/a.cpp", "#include <QtWidgets/QLabel>");
        row("views have widgets", "views/a.cpp", "#include <QLabel>", false);
        row("Qt Sql stays in the store", "app/a.cpp", "#include <QSqlQuery>");
        row("SQLite stays in the store", "models/shops/a.cpp", "#include <sqlite3.h>");
        row("the test server's library stays in tests", "models/shops/a.cpp",
            "#include <httplib.h>");
        row("the mail library stays with the channels", "workflows/messages/a.cpp",
            "#include <curl/curl.h>");
        row("the channels have it", "workflows/channels/a.cpp", "#include <curl/curl.h>", false);
        row("SQL in a view", "views/a.cpp", "q(QStringLiteral(\"SELECT id FROM shop\"));");
        row("SQL in a connector", "models/shops/a.cpp", "u\"DELETE FROM shop\"");
        row("SQL in the store", "models/store/a.cpp", "u\"DELETE FROM shop\"", false);
        row("a button is no SQL", "views/a.cpp", "tr(\"Select a shop\")", false);
        row("a folder without a rule", "extras/a.cpp", "#include \"models/domain/ids.h\"");
    }
    void findsWhatIsPlanted()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, wrong);
        const QStringList problems = problemsOf(path, QStringLiteral("\n") + line);
        QCOMPARE(!problems.isEmpty(), wrong);
        if (wrong)
            QVERIFY(problems.constFirst().startsWith(path + QStringLiteral(":2: ")));
    }

    void theTreeKeepsTheRules()
    {
        QStringList problems;
        const QStringList files = sourceFiles();
        QVERIFY2(files.size() > 20, "the sources were not found");
        for (const QString &path : files) {
            QFile file(sourceTree().filePath(path));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            problems += problemsOf(path, QString::fromUtf8(file.readAll()));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void everyTopFolderSaysWhatItIs_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList folders
            = sourceTree().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &folder : folders) {
            const QStringList inside = QDir(sourceTree().filePath(folder))
                                           .entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
            const bool reserved
                = inside.isEmpty() || inside == QStringList{QStringLiteral("CMakeLists.txt")};
            if (folder != QLatin1String("build") && !reserved)
                QTest::newRow(qPrintable(folder)) << folder;
        }
    }
    void everyTopFolderSaysWhatItIs()
    {
        QFETCH(QString, folder);
        const QFileInfo readme(sourceTree().filePath(folder + QStringLiteral("/README.md")));
        QVERIFY2(readme.size() > 40, qPrintable(folder + QStringLiteral(" has no README.md")));
    }
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
