#include "models/segments/segmentrepository.h"
#include "models/store/consentrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "tests/workflows/channels/smtpfixture.h"
#include "views/messages/checkspane.h"
#include "views/messages/fieldline.h"
#include "views/messages/formattededit.h"
#include "views/messages/messageeditor.h"
#include "views/messages/messageedits.h"
#include "views/messages/messagepreview.h"
#include "views/messages/messageroom.h"
#include "views/messages/messagesmodel.h"
#include "views/messages/messagespage.h"
#include "views/messages/senddialog.h"
#include "views/shell/settle.h"
#include "views/shell/shellstate.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/mailview.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"
#include "workflows/messages/startermessages.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// The page of messages, worked with mouse and keyboard over a real store.
class TestMessagesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void modelKeepsItsPromises();
    void anEmptyPageLeadsToAMessage();
    void aMessageIsWrittenKeptAndTakenBack();
    void openingChangesNothing();
    void leavingAsksByName();
    void aTakenNameIsRefused();
    void messagesAreRenamedDuplicatedAndRemoved();
    void theSearchNarrowsTheList();
    void filesGoOutAndComeIn();
    void aFieldIsChosenWithItsFallback();
    void theChecksLeadAndMend();
    void thePreviewIsWhatIsSent();
    void richHtmlIsNotLost();
    void thePlainTextIsMadeOrOnesOwn();
    void aTextMessageIsCounted();
    void theClassIsExplained();
    void smallWindowsShowOneAtATime();
    void hiddenNamesAreHidden();
    void aTestGoesToOneself();
    void aMessageGoesToASegment();
    void aNamelessAccountIsTold();
    void whatIsWrongIsNotSent();

private:
    [[nodiscard]] DataTable *table() const
    {
        return m_page->findChild<DataTable *>(QStringLiteral("messages.table"));
    }
    [[nodiscard]] MessageEditor *editor() const { return m_page->findChild<MessageEditor *>(); }
    template <typename T>
    [[nodiscard]] T *named(const char *name) const
    {
        return hands::named<T>(*m_page, QLatin1String(name));
    }
    [[nodiscard]] QList<WrittenMessage> kept() const
    {
        return *awaitResult(
            m_fixture->store().read([](Database &db) { return WrittenMessages(db).list(); }));
    }
    /// The ready-made newsletter, kept under a name of its own.
    void add(const QString &name);
    void choose(const QString &name);
    void act(const QString &text);
    [[nodiscard]] QStringList checks() const;
    void addAccount(const SmtpServer &server);
    /// An entry of the menu that sends.
    void send(const QString &text);
    [[nodiscard]] qint64 waiting() const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<MessagesPage> m_page;
};

void TestMessagesPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(40);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_context->random = [] { return 0.25; };
    m_page = std::make_unique<MessagesPage>(*m_context);
    m_page->resize(1400, 860);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void TestMessagesPage::cleanup()
{
    m_context->undo->clear();
    m_page.reset();
    m_context.reset();
    m_fixture.reset();
}

void TestMessagesPage::add(const QString &name)
{
    WrittenMessage message = StarterMessages::all(QStringLiteral("en")).last().message;
    message.name = name;
    (void)awaitResult(
        m_fixture->store().write([message, now = m_fixture->clock.now()](Database &db) {
            return WrittenMessages(db).add(message, now);
        }));
    m_page->refresh();
    [&] { QTRY_COMPARE(table()->model()->rowCount(), int(kept().size())); }();
}

/// Clicks the line of the message.
void TestMessagesPage::choose(const QString &name)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QModelIndex index = table()->model()->index(row, 0);
        if (index.data().toString() != name)
            continue;
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
        QTRY_COMPARE(editor()->kept().name, name);
        return;
    }
    QFAIL(qPrintable(name));
}

/// What the menu of the line says.
void TestMessagesPage::act(const QString &text)
{
    for (QAction *action : table()->actions()) {
        if (action->text() == text) {
            QVERIFY(action->isEnabled());
            return action->trigger();
        }
    }
    QFAIL(qPrintable(text));
}

/// The kinds of problems that are shown.
QStringList TestMessagesPage::checks() const
{
    editor()->room()->bring(MessageRoom::Checks);
    QStringList kinds;
    const auto *pane = m_page->findChild<ChecksPane *>();
    for (const QWidget *line : pane->findChildren<QWidget *>()) {
        if (line->isVisible() && line->objectName().startsWith(QLatin1String("check."))
            && !qobject_cast<const QPushButton *>(line))
            kinds.append(line->objectName().mid(6));
    }
    return kinds;
}

void TestMessagesPage::modelKeepsItsPromises()
{
    MessagesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<MessageLine> lines;
    for (int i = 1; i <= 3; ++i) {
        MessageLine line;
        line.message.id = WrittenMessageId{i};
        line.message.name = QString(QChar(u'D' - i));
        line.message.subject = QStringLiteral("Subject %1").arg(i);
        line.hindering = i == 1 ? 1 : 0;
        line.remarks = i == 2 ? 1 : 0;
        lines.append(line);
    }
    model.setLines(lines);
    model.sort(MessagesModel::Name, Qt::AscendingOrder);
    QCOMPARE(model.lineAt(0)->message.id, WrittenMessageId{3});
    QCOMPARE(model.index(0, MessagesModel::State).data().toString(), QStringLiteral("Ready"));
    QCOMPARE(model.index(2, MessagesModel::State).data().toString(), QStringLiteral("To mend"));
    model.setWords(QStringLiteral("subject 2"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(WrittenMessageId{2}), 0);
    QCOMPARE(model.rowOf(WrittenMessageId{1}), -1);
    QVERIFY(model.find(WrittenMessageId{1}) && !model.lineAt(1));
}

void TestMessagesPage::anEmptyPageLeadsToAMessage()
{
    m_page->takeFocus(); // as the side bar does, before one knows that there is no message
    QTRY_VERIFY(named<QPushButton>("starter.thanks"));
    QTRY_VERIFY(
        QApplication::focusWidget()
        && QApplication::focusWidget()->objectName().startsWith(QStringLiteral("starter.")));
    QTest::mouseClick(named<QPushButton>("starter.thanks"), Qt::LeftButton);
    QTRY_VERIFY(editor()->isVisible());
    QCOMPARE(named<QLineEdit>("message.name")->text(), QStringLiteral("Thank you for your order"));
    QVERIFY(m_page->holdsWritten() && kept().isEmpty());
    QTest::keyClick(named<QLineEdit>("message.name"), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(kept().size(), 1);
    QTRY_VERIFY(!m_page->holdsWritten());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void TestMessagesPage::aMessageIsWrittenKeptAndTakenBack()
{
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(editor()->isVisible());
    QVERIFY(!named<QPushButton>("message.save")->isEnabled() && !m_page->holdsWritten());
    QTRY_VERIFY(named<QLineEdit>("message.name")->hasFocus());
    QTest::keyClicks(named<QLineEdit>("message.name"), QStringLiteral("Sales"));
    QTest::keyClicks(named<FieldLine>("message.subject"), QStringLiteral("The sales begin"));
    QTest::keyClicks(named<QLineEdit>("message.previewline"), QStringLiteral("Up to half"));
    auto *text = named<FormattedEdit>("message.formatted");
    QTest::keyClicks(text, QStringLiteral("Hello "));
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral("you"));
    QTest::mouseClick(named<QPushButton>("message.save"), Qt::LeftButton);
    QTRY_COMPARE(kept().size(), 1);
    const WrittenMessage message = kept().first();
    QCOMPARE(message.subject, QStringLiteral("The sales begin"));
    QVERIFY(message.html.contains(QLatin1String("Hello <strong>you</strong>")));
    QVERIFY(message.html.contains(QLatin1String("Up to half")));
    QTRY_VERIFY(!m_page->holdsWritten());
    QTest::keyClicks(named<FieldLine>("message.subject"), QStringLiteral("!"));
    QVERIFY(m_page->holdsWritten());
    QTest::keyClick(named<FieldLine>("message.subject"), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(kept().first().subject, QStringLiteral("The sales begin!"));
    QTRY_VERIFY(m_context->undo->undoText().contains(QStringLiteral("changed")));
    m_context->undo->undo();
    QTRY_COMPARE(kept().first().subject, QStringLiteral("The sales begin"));
    QTRY_COMPARE(named<FieldLine>("message.subject")->text(), QStringLiteral("The sales begin"));
    m_context->undo->undo();
    QTRY_VERIFY(kept().isEmpty());
    QTRY_VERIFY(!editor()->isVisible());
    m_context->undo->redo();
    QTRY_COMPARE(kept().size(), 1);
}

void TestMessagesPage::openingChangesNothing()
{
    add(QStringLiteral("News"));
    WrittenMessage foreign;
    foreign.name = QStringLiteral("From a file");
    foreign.subject = QStringLiteral("Hello  you");
    foreign.html = QStringLiteral("<h1>Hello</h1>\n<p>You</p>");
    (void)awaitResult(m_fixture->store().write(
        [foreign](Database &db) { return WrittenMessages(db).add(foreign, Timestamp{1}); }));
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    for (const char *name : {"News", "From a file", "News"}) {
        choose(QLatin1String(name));
        QTRY_VERIFY(editor()->preview()->customer().isValid());
        QVERIFY(!m_page->holdsWritten());
        for (const int tab : {1, 2, 0}) {
            named<TabRow>("message.texts")->tabs()->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            QVERIFY2(!m_page->holdsWritten(), name);
        }
    }
}

void TestMessagesPage::leavingAsksByName()
{
    add(QStringLiteral("News"));
    add(QStringLiteral("Sales"));
    choose(QStringLiteral("News"));
    QTest::keyClicks(named<FieldLine>("message.subject"), QStringLiteral("!"));
    const QModelIndex other = table()->model()->index(1, 0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(other).center());
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QVERIFY(hands::shows(*dialog, QStringLiteral("“News”")));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("stay")), Qt::LeftButton);
    QTRY_VERIFY(!hands::openDialog(*m_page));
    QCOMPARE(editor()->kept().name, QStringLiteral("News"));
    QVERIFY(m_page->holdsWritten());

    QTest::keyClick(named<FieldLine>("message.subject"), Qt::Key_Escape);
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keep")), Qt::LeftButton);
    QTRY_VERIFY(!editor()->isVisible());
    QVERIFY(kept().first().subject.contains(u'!'));

    choose(QStringLiteral("Sales"));
    QTest::keyClicks(named<FieldLine>("message.subject"), QStringLiteral("?"));
    int left = 0;
    m_page->leave([&left] { ++left; });
    hands::answer(*m_page); // throw it away
    QTRY_COMPARE(left, 1);
    QVERIFY(!m_page->holdsWritten());
    QVERIFY(!kept().last().subject.contains(u'?'));
}

void TestMessagesPage::aTakenNameIsRefused()
{
    add(QStringLiteral("News"));
    add(QStringLiteral("Sales"));
    choose(QStringLiteral("Sales"));
    named<QLineEdit>("message.name")->selectAll();
    QTest::keyClicks(named<QLineEdit>("message.name"), QStringLiteral("news"));
    QTest::mouseClick(named<QPushButton>("message.save"), Qt::LeftButton);
    QTRY_VERIFY(hands::notice(*editor()).contains(QStringLiteral("News")));
    QVERIFY(m_page->holdsWritten());
    QCOMPARE(kept().size(), 2);
}

void TestMessagesPage::messagesAreRenamedDuplicatedAndRemoved()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    act(QStringLiteral("Duplicate"));
    QTRY_COMPARE(kept().size(), 2);
    QTRY_COMPARE(editor()->kept().name, QStringLiteral("News 2"));
    act(QStringLiteral("Rename…"));
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Autumn"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(kept().first().name, QStringLiteral("Autumn"));
    QTRY_COMPARE(editor()->kept().name, QStringLiteral("Autumn"));
    act(QStringLiteral("Delete"));
    QTRY_COMPARE(kept().size(), 1);
    QTRY_VERIFY(!editor()->isVisible());
    m_context->undo->undo();
    QTRY_COMPARE(kept().size(), 2);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    m_context->undo->redo();
    QTRY_COMPARE(kept().size(), 1);
}

void TestMessagesPage::theSearchNarrowsTheList()
{
    add(QStringLiteral("News"));
    add(QStringLiteral("Sales"));
    QVERIFY(m_page->find());
    auto *search = named<SearchField>("messages.search");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("sal"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTest::keyClicks(search, QStringLiteral("zz"));
    QTRY_VERIFY(hands::button(*m_page, QStringLiteral("Show all messages")));
    QTest::mouseClick(hands::button(*m_page, QStringLiteral("Show all messages")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestMessagesPage::filesGoOutAndComeIn()
{
    add(QStringLiteral("News"));
    add(QStringLiteral("Sales: winter"));
    QTemporaryDir folder;
    auto *edits = m_page->findChild<MessageEdits *>();
    edits->exportTo(folder.path(), kept());
    const QDir files(folder.path());
    QTRY_COMPARE(files.entryList(QDir::Files).size(), 2);
    QStringList paths;
    for (const QString &name : files.entryList(QDir::Files))
        paths.append(files.filePath(name));
    edits->importFiles(paths);
    QTRY_COMPARE(kept().size(), 4);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(kept().size(), 2);
    edits->exportTo(folder.path(), kept()); // a file that is there stays
    QTRY_VERIFY(!hands::notice(*m_page).isEmpty());
    QFile broken(files.filePath(QStringLiteral("broken.txt")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no message");
    broken.close();
    edits->importFiles({paths.first(), broken.fileName()});
    QTRY_VERIFY(hands::notice(*m_page).contains(QStringLiteral("broken.txt")));
    QCOMPARE(kept().size(), 2); // all or none
}

void TestMessagesPage::aFieldIsChosenWithItsFallback()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    auto *text = named<FormattedEdit>("message.formatted");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Hello "));
    QTest::mouseClick(named<QPushButton>("message.field"), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<QWidget *>(QStringLiteral("pick")));
    auto *pick = m_page->findChild<QWidget *>(QStringLiteral("pick"));
    auto *search = pick->findChild<SearchField *>();
    QTest::keyClicks(search, QStringLiteral("First name"));
    QTRY_COMPARE(pick->findChild<QListWidget *>()->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("confirm"))->isEnabled()); // required
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")),
                     QStringLiteral("dear customer"));
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("name")), Qt::Key_Return);
    QTRY_COMPARE(text->toPlainText(), QStringLiteral("Hello {{first_name}}"));
    QCOMPARE(editor()->written().fallbacks.value(QStringLiteral("first_name")),
             QStringLiteral("dear customer"));
}

void TestMessagesPage::theChecksLeadAndMend()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClicks(named<QLineEdit>("message.name"), QStringLiteral("Sales"));
    QTest::keyClicks(named<FormattedEdit>("message.formatted"), QStringLiteral("Hi {{frist}}"));
    QTRY_VERIFY(checks().contains(QStringLiteral("unknown_field")));
    QVERIFY(checks().contains(QStringLiteral("no_subject")));
    const auto press = [this](const char *kind, const char *button) {
        settle(*m_page, m_fixture->store()); // the checks are made anew after each change
        auto *line = hands::named<QWidget>(*m_page, QLatin1String("check.") + QLatin1String(kind));
        QVERIFY(line);
        QTest::mouseClick(line->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    };
    press("no_subject", "check.go");
    QTRY_VERIFY(named<FieldLine>("message.subject")->hasFocus());
    (void)checks();
    press("unknown_field", "check.go");
    auto *text = named<FormattedEdit>("message.formatted");
    QTRY_COMPARE(text->textCursor().selectedText(), QStringLiteral("frist"));
    QTest::keyClicks(text, QStringLiteral("email"));
    QTRY_VERIFY(!checks().contains(QStringLiteral("unknown_field")));
    press("no_opt_out", "check.mend");
    settle(*m_page, m_fixture->store());
    QVERIFY(!checks().contains(QStringLiteral("no_opt_out")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("Unsubscribe")));
    text->undo();
    QTRY_VERIFY(checks().contains(QStringLiteral("no_opt_out")));
}

void TestMessagesPage::thePreviewIsWhatIsSent()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    editor()->room()->bring(MessageRoom::Preview);
    QTRY_VERIFY(named<MailView>("preview.mail"));
    auto *mail = named<MailView>("preview.mail");
    QTRY_VERIFY(mail->toPlainText().contains(QStringLiteral("here is what happens")));
    QVERIFY(!mail->toPlainText().contains(QStringLiteral("{{")));
    QVERIFY(!mail->toPlainText().contains(QStringLiteral("This month with us"))); // preview line
    QVERIFY(hands::shows(*editor(), QStringLiteral("This month with us")));
    const CustomerId first = editor()->preview()->customer();
    const QString said = mail->toPlainText();
    QTest::mouseClick(named<QToolButton>("preview.after"), Qt::LeftButton);
    QVERIFY(editor()->preview()->customer() != first);
    QTest::mouseClick(named<QToolButton>("preview.before"), Qt::LeftButton);
    QCOMPARE(editor()->preview()->customer(), first);
    QTRY_COMPARE(mail->toPlainText(), said);
    const int wide = mail->width();
    QTest::mouseClick(named<QToolButton>("preview.phone"), Qt::LeftButton);
    QTRY_VERIFY(mail->width() <= qMin(wide, Theme::forText(360)));
    // Another customer, by search.
    QTest::mouseClick(named<QPushButton>("preview.person"), Qt::LeftButton);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    auto *people = dialog->findChild<QListWidget *>();
    QTRY_VERIFY(people->count() > 3);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(dialog->findChild<SearchField *>(), Qt::Key_Down);
    QTest::keyClick(dialog->findChild<SearchField *>(), Qt::Key_Return);
    QTRY_VERIFY(editor()->preview()->customer() != first);
    // What is being written is what is seen.
    QTest::keyClicks(named<FormattedEdit>("message.formatted"), QStringLiteral("Look! "));
    QTRY_VERIFY(mail->toPlainText().contains(QStringLiteral("Look!")));
}

void TestMessagesPage::richHtmlIsNotLost()
{
    WrittenMessage rich;
    rich.name = QStringLiteral("Rich");
    rich.subject = QStringLiteral("Rich");
    rich.html = QStringLiteral("<table><tr><td>Hello</td></tr></table>");
    (void)awaitResult(m_fixture->store().write(
        [rich](Database &db) { return WrittenMessages(db).add(rich, Timestamp{1}); }));
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    choose(QStringLiteral("Rich"));
    auto *tabs = named<TabRow>("message.texts")->tabs();
    QCOMPARE(tabs->currentIndex(), 1); // its HTML
    tabs->setCurrentIndex(0);
    QVERIFY(named<FormattedEdit>("message.formatted")->isReadOnly());
    QVERIFY(!m_page->holdsWritten());
    QTest::mouseClick(hands::button(*m_page, QStringLiteral("Write it anew")), Qt::LeftButton);
    QVERIFY(!named<FormattedEdit>("message.formatted")->isReadOnly());
    QVERIFY(m_page->holdsWritten());
    QVERIFY(editor()->written().html.contains(QLatin1String(">Hello</p>")));
    // And by its HTML.
    tabs->setCurrentIndex(1);
    auto *source = named<QPlainTextEdit>("message.source");
    QVERIFY(source->toPlainText().contains(QLatin1String(">Hello</p>")));
    source->selectAll();
    QTest::keyClicks(source, QStringLiteral("<p>Bye</p>"));
    QCOMPARE(editor()->written().html, QStringLiteral("<p>Bye</p>"));
    tabs->setCurrentIndex(0);
    QCOMPARE(named<FormattedEdit>("message.formatted")->toPlainText(), QStringLiteral("Bye"));
}

void TestMessagesPage::thePlainTextIsMadeOrOnesOwn()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    named<TabRow>("message.texts")->tabs()->setCurrentIndex(2);
    auto *plain = named<QPlainTextEdit>("message.plain");
    QVERIFY(plain->isReadOnly() && plain->toPlainText().contains(QStringLiteral("- the first")));
    QTest::mouseClick(named<QPushButton>("message.ownplain"), Qt::LeftButton);
    QVERIFY(!plain->isReadOnly());
    QTest::keyClicks(plain, QStringLiteral("Mine. "));
    QVERIFY(editor()->written().text.startsWith(QStringLiteral("Mine. ")));
    QTest::mouseClick(named<QPushButton>("message.ownplain"), Qt::LeftButton);
    QVERIFY(editor()->written().text.isEmpty());
    QVERIFY(!plain->toPlainText().contains(QStringLiteral("Mine.")));
}

void TestMessagesPage::aTextMessageIsCounted()
{
    m_page->showSection(QStringLiteral("new_sms"));
    QTRY_VERIFY(named<QPlainTextEdit>("message.text"));
    auto *text = named<QPlainTextEdit>("message.text");
    auto *count = named<QLabel>("message.count");
    QTest::keyClicks(text, QStringLiteral("Hello"));
    QVERIFY(count->text().contains(QStringLiteral("GSM-7")));
    QVERIFY(count->text().contains(QStringLiteral("155")));
    text->insertPlainText(QStringLiteral(" fête"));
    QVERIFY(count->text().contains(QStringLiteral("UCS-2")));
    QVERIFY(named<QLabel>("message.forcing")->text().contains(QStringLiteral("ê")));
    QTest::mouseClick(named<QPushButton>("message.simpler"), Qt::LeftButton);
    QVERIFY(count->text().contains(QStringLiteral("GSM-7")));
    QCOMPARE(text->toPlainText(), QStringLiteral("Hello fete"));
    text->undo();
    QCOMPARE(text->toPlainText(), QStringLiteral("Hello fête"));
    QTRY_VERIFY(checks().contains(QStringLiteral("no_opt_out")));
    QTest::mouseClick(named<QPushButton>("message.addstop"), Qt::LeftButton);
    QVERIFY(text->toPlainText().endsWith(QStringLiteral("STOP")));
    QTRY_VERIFY(!checks().contains(QStringLiteral("no_opt_out")));
    QVERIFY(!named<QPushButton>("message.addstop"));
}

void TestMessagesPage::theClassIsExplained()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    editor()->room()->bring(MessageRoom::Options);
    QVERIFY(hands::shows(*editor(), QStringLiteral("needs no consent")));
    auto *transactional = named<QAbstractButton>("options.transactional");
    hands::clickLeftEdge(transactional);
    QTRY_COMPARE(editor()->written().messageClass, MessageClass::Transactional);
    QVERIFY(m_page->holdsWritten());
    // Such a message has no link to unsubscribe.
    QTRY_VERIFY(checks().contains(QStringLiteral("unknown_field")));
    QVERIFY(hands::shows(*editor(), QStringLiteral("Transactional")));
}

void TestMessagesPage::smallWindowsShowOneAtATime()
{
    add(QStringLiteral("News"));
    m_page->resize(804, 524);
    choose(QStringLiteral("News"));
    QTRY_VERIFY(!table()->isVisible() && editor()->isVisible());
    auto *tabs = named<TabRow>("message.parts")->tabs();
    QTRY_VERIFY(tabs->count() == 4 || tabs->count() == 3);
    m_page->resize(600, 524);
    QTRY_COMPARE(named<TabRow>("message.parts")->tabs()->count(), 4);
    QVERIFY(named<FormattedEdit>("message.formatted"));
    editor()->room()->bring(MessageRoom::Preview);
    QVERIFY(!named<FormattedEdit>("message.formatted"));
    QTRY_VERIFY(named<MailView>("preview.mail")); // once it is made
    m_page->goBack();
    QTRY_VERIFY(table()->isVisible() && !editor()->isVisible());
}

void TestMessagesPage::hiddenNamesAreHidden()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    editor()->room()->bring(MessageRoom::Preview);
    QTRY_VERIFY(named<MailView>("preview.mail"));
    auto *mail = named<MailView>("preview.mail");
    QTRY_VERIFY(mail->toPlainText().contains(QStringLiteral("here is what happens")));
    m_context->privacy->setOn(true);
    QTRY_VERIFY(!mail->toPlainText().contains(QStringLiteral("here is what happens")));
    QVERIFY(named<QPushButton>("preview.person")
                ->accessibleName()
                .contains(QStringLiteral("Customer")));
}

/// One that sends by a server on this computer.
void TestMessagesPage::addAccount(const SmtpServer &server)
{
    Sender account;
    account.provider = QStringLiteral("smtp");
    account.name = QStringLiteral("Shop");
    account.address = QStringLiteral("shop@example.fr");
    account.options = SmtpAccounts::options(smtpfixture::account(server, SmtpServer::Safety::Plain),
                                            account.provider);
    const auto id = awaitResult(
        m_fixture->store().write([account, now = m_fixture->clock.now()](Database &db) {
            return SenderRepository(db).add(account, now);
        }));
    m_fixture->vault.secrets.insert(*id, ShopSecret{smtpfixture::password(), {}});
    m_page->refresh();
}

void TestMessagesPage::send(const QString &text)
{
    for (QAction *action : named<QToolButton>("message.send")->menu()->actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(text));
}

/// Messages in the outbox that wait.
qint64 TestMessagesPage::waiting() const
{
    return *awaitResult(m_fixture->store().read([](Database &db) -> Result<qint64> {
        Statement read
            = db.prepare(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'"));
        return read.next() ? Result<qint64>(read.int64(0)) : read.error();
    }));
}

void TestMessagesPage::aTestGoesToOneself()
{
    SmtpServer server;
    addAccount(server);
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    QTRY_VERIFY(editor()->preview()->customer().isValid());
    send(QStringLiteral("Send a test to yourself…"));
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    auto *to = dialog->findChild<QLineEdit *>(QStringLiteral("test.to"));
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("test.send"));
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(to, QStringLiteral("me at home"));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(hands::notice(*dialog).contains(QStringLiteral("cannot be right")));
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("me@example.fr"));
    QTest::keyClick(to, Qt::Key_Return);
    QTRY_VERIFY(hands::notice(*dialog).contains(QStringLiteral("on its way to me@example.fr")));
    QCOMPARE(server.mails().size(), 1);
    QCOMPARE(server.mails().first().recipient, QByteArray("me@example.fr"));
    QVERIFY(server.mails().first().content.contains("Subject: [Test] News from the shop"));
    QCOMPARE(waiting(), qint64(0)); // nothing counts it
    // A refusal is told, and nothing is tried again.
    server.setScript([](const SmtpServer::Moment &moment) {
        SmtpServer::Answer answer;
        if (moment.step == SmtpServer::Step::Rcpt) {
            answer.kind = SmtpServer::Answer::Kind::Say;
            answer.text = "550 5.1.1 nobody\r\n";
        }
        return answer;
    });
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(hands::notice(*dialog).contains(QStringLiteral("does not exist")));
    dialog->reject();
    QTRY_VERIFY(!hands::openDialog(*m_page));
    send(QStringLiteral("Send a test to yourself…"));
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("test.to"))->text(),
                 QStringLiteral("me@example.fr"));
    dialog->reject();
}

void TestMessagesPage::aMessageGoesToASegment()
{
    SmtpServer server;
    addAccount(server);
    add(QStringLiteral("News"));
    Segment everybody;
    everybody.name = QStringLiteral("Everybody");
    Segment visitors;
    visitors.name = QStringLiteral("Visitors");
    AttributeCondition satisfied;
    satisfied.field = QStringLiteral("satisfaction");
    satisfied.op = Operator::AtLeast;
    satisfied.operands = {qint64{9}};
    visitors.rule.root.children = {{satisfied, std::nullopt}};
    for (const Segment &segment : {everybody, visitors})
        (void)awaitResult(
            m_fixture->store().write([segment, now = m_fixture->clock.now()](Database &db) {
                return SegmentRepository(db).add(segment, now);
            }));
    for (int customer = 1; customer <= 5; ++customer)
        (void)awaitResult(
            m_fixture->store().write([customer, now = m_fixture->clock.now()](Database &db) {
                Transaction transaction(db);
                ConsentRecord record;
                record.state = ConsentState::Granted;
                record.source = QStringLiteral("owner");
                record.at = now;
                const Done recorded
                    = ConsentRepository(db).recordByOwner(CustomerId{customer}, record, now);
                return recorded ? transaction.commit() : recorded;
            }));
    choose(QStringLiteral("News"));
    (void)awaitResult(m_context->shell->setSendingPaused(true));
    QTRY_VERIFY(m_context->shell->isSendingPaused());
    send(QStringLiteral("Send to a segment…"));
    SendDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<SendDialog *>()) != nullptr);
    // What would only wait says so, with the way out.
    auto *standing = dialog->findChild<NoticeBar *>(QStringLiteral("send.standing"));
    QTRY_VERIFY(standing->isVisible());
    QVERIFY(hands::shows(*standing, QStringLiteral("waits in the outbox")));
    QTest::mouseClick(hands::button(*standing, QStringLiteral("Let sending go on")),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_context->shell->isSendingPaused());
    QTRY_VERIFY(!standing->isVisible());
    auto *segments = dialog->findChild<QComboBox *>(QStringLiteral("send.segment"));
    QTRY_COMPARE(segments->count(), 3);
    // What nobody can know says what it needs, and cannot be chosen.
    const QString needs
        = segments->itemText(segments->findText(QStringLiteral("Visitors"), Qt::MatchStartsWith));
    QVERIFY2(needs.contains(QStringLiteral("Needs")), qPrintable(needs));
    auto *going = dialog->findChild<QLabel *>(QStringLiteral("send.going"));
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("send.confirm"));
    QVERIFY(!go->isEnabled());
    segments->setFocus();
    QTest::keyClick(segments, Qt::Key_Down);
    QVERIFY(segments->currentText().startsWith(QStringLiteral("Everybody")));
    QTRY_VERIFY(going->text().endsWith(QStringLiteral("customer(s) would get it.")));
    const qint64 expected = going->text().section(u' ', 0, 0).toLongLong();
    QVERIFY(expected >= 5);
    QVERIFY(hands::shows(*dialog, QStringLiteral("would not get it:")));
    QCOMPARE(waiting(), qint64(0)); // only looked
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(go->text().contains(QString::number(expected)));
    QTest::mouseClick(go, Qt::LeftButton);
    ConfirmDialog *question = nullptr;
    QTRY_VERIFY((question = dialog->findChild<ConfirmDialog *>()) != nullptr);
    QVERIFY(hands::shows(*question, QString::number(expected)));
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("confirm")),
                      Qt::LeftButton);
    QTRY_COMPARE(waiting(), expected);
    QTRY_VERIFY(!m_page->findChild<SendDialog *>());
}

/// The account has no name: nobody would get what says it. The shop's name may stand there.
void TestMessagesPage::aNamelessAccountIsTold()
{
    Sender account;
    account.provider = QStringLiteral("smtp");
    account.address = QStringLiteral("shop@example.fr");
    (void)awaitResult(
        m_fixture->store().write([account, now = m_fixture->clock.now()](Database &db) {
            return SenderRepository(db).add(account, now);
        }));
    m_page->refresh();
    settle(*m_page, m_fixture->store());
    m_page->showSection(QStringLiteral("starter_thanks"));
    QTRY_VERIFY(editor()->isVisible());
    QTRY_VERIFY(checks().contains(QStringLiteral("no_sender_name")));
    // Beside the fields that customers lack.
    const auto fallback
        = [this] { return m_page->findChild<QLineEdit *>(QStringLiteral("fallback.sender_name")); };
    QTRY_VERIFY(fallback());
    QVERIFY(fallback()->text().isEmpty());
    auto *line = hands::named<QWidget>(*m_page, QStringLiteral("check.no_sender_name"));
    QTest::mouseClick(line->findChild<QPushButton *>(QStringLiteral("check.mend")), Qt::LeftButton);
    QTRY_VERIFY(!checks().contains(QStringLiteral("no_sender_name")));
    QVERIFY(!editor()->written().fallbacks.value(QStringLiteral("sender_name")).isEmpty());
    QTRY_COMPARE(fallback()->text(),
                 editor()->written().fallbacks.value(QStringLiteral("sender_name")));
}

void TestMessagesPage::whatIsWrongIsNotSent()
{
    add(QStringLiteral("News"));
    choose(QStringLiteral("News"));
    named<FieldLine>("message.subject")->selectAll();
    QTest::keyClick(named<FieldLine>("message.subject"), Qt::Key_Delete);
    send(QStringLiteral("Send to a segment…"));
    QTRY_VERIFY(hands::notice(*editor()).contains(QStringLiteral("cannot go yet")));
    QVERIFY(!m_page->findChild<SendDialog *>());
    QTRY_VERIFY(checks().contains(QStringLiteral("no_subject")));
}

QTEST_MAIN(TestMessagesPage)
#include "tst_messagespage.moc"
