#include "models/store/backup.h"
#include "models/store/customerrepository.h"
#include "models/store/customfieldrepository.h"
#include "models/store/erasedreturn.h"
#include "models/store/erasure.h"
#include "models/store/settingsrepository.h"
#include "models/store/statsrepository.h"
#include "models/store/tagrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/backupscard.h"
#include "views/settings/customfieldscard.h"
#include "views/settings/datasection.h"
#include "views/settings/placescard.h"
#include "views/settings/settingspage.h"
#include "views/settings/tagscard.h"
#include "views/widgets/exportdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace comptoir;
using namespace comptoir::hands;

/// Backups, the care of the file, and the owner's own words, over a real store.
class TestSettingsData : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ViewsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aBackupIsMadeAndListed();
    void tabGoesInReadingOrder();
    void restoringShowsWhatWouldBeLost();
    void howManyBackupsAreKeptIsChosen();
    void theFileIsCheckedAndTheSearchRebuilt();
    void everyCustomerIsWrittenToAFile();
    void aFileTellsWherePostcodesLie();
    void theWayToPostcodesEndsAtTheirButton();
    void whoseTimeIsOverIsListedKeptAndErased();
    void whoCameBackIsLetIn();
    void tagsAreRenamedByKeyboard();
    void aDeletedTagComesBack();
    void twoTagsAreMadeOneAndTwoAgain();
    void aFieldIsRenamedAndItsChoicesChanged();
    void aDeletedFieldComesBackWithItsValues();

private:
    QString setting(const QString &key);
    Stats stats();
    TagRepository::Entry tag(const QString &name);
    qint64 addField(CustomField::Type type, const QStringList &choices = {});

    std::unique_ptr<ViewsFixture> m_fixture;
};

QString TestSettingsData::setting(const QString &key)
{
    const auto value = awaitResult(m_fixture->store().write(
        [key](Database &db) { return SettingsRepository(db).value(key); }));
    return value ? value->value_or(QString()) : QString();
}

Stats TestSettingsData::stats()
{
    return awaitResult(m_fixture->store().read([](Database &db) {
               return StatsRepository(db).stats({{}, 2});
           }))
        .valueOr({});
}

TagRepository::Entry TestSettingsData::tag(const QString &name)
{
    const auto tags = awaitResult(
        m_fixture->store().read([](Database &db) { return TagRepository(db).list(); }));
    for (const TagRepository::Entry &entry : tags.valueOr({})) {
        if (entry.tag.name == name)
            return entry;
    }
    return {};
}

qint64 TestSettingsData::addField(CustomField::Type type, const QStringList &choices)
{
    m_fixture->fill(20);
    const auto made = awaitResult(
        m_fixture->store().write([type, choices](Database &db) -> Result<CustomField> {
            CustomFieldRepository fields(db);
            const auto field
                = fields.define({0, {}, QStringLiteral("Pointure"), type, choices}, Timestamp{1});
            if (!field)
                return field.error();
            for (const qint64 customer : {1, 2, 3}) {
                const auto set = fields.set({customer}, *field,
                                            choices.value(0, QStringLiteral("42")), Timestamp{2});
                if (!set)
                    return set.error();
            }
            return *field;
        }));
    return made ? made->id : 0;
}

void TestSettingsData::aBackupIsMadeAndListed()
{
    m_fixture->fill(5);
    DataSection section(m_fixture->context());
    show(section);
    section.refresh();
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("make-backup")), Qt::LeftButton);
    QTRY_VERIFY(notice(section).startsWith(QLatin1String("The backup is made and checked")));
    QTRY_VERIFY(button(section, QStringLiteral("Restore…")));
    action(button(section, QStringLiteral("More")), QStringLiteral("Verify"))->trigger();
    QTRY_VERIFY(notice(section).contains(QLatin1String("is whole and can be restored")));
}

void TestSettingsData::tabGoesInReadingOrder()
{
    m_fixture->fill(5);
    QVERIFY(awaitResult(m_fixture->store().backUp()));
    SettingsPage page(m_fixture->context());
    show(page);
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showSection(QStringLiteral("data"));
    page.refresh();
    QTRY_VERIFY(button(page, QStringLiteral("More"))); // of the backup
    const auto *section = page.findChild<DataSection *>();
    QList<std::pair<int, int>> places; // of lines, and along them
    auto *tabs = page.findChild<QTabBar *>();
    tabs->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *at = QApplication::focusWidget();
        if (section->isAncestorOf(at)) {
            const QPoint centre = at->mapTo(section, at->rect().center());
            places.append({centre.y() / 12, centre.x()});
        } else if (!places.isEmpty()) {
            break;
        }
    }
    QVERIFY(places.size() >= 8);
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

void TestSettingsData::restoringShowsWhatWouldBeLost()
{
    m_fixture->fill(5);
    QVERIFY(awaitResult(m_fixture->store().backUp()));
    m_fixture->fill(7, DemoPlatform::Shopify);
    ViewContext context = m_fixture->context();
    QString restored;
    context.restoreBackup = [&restored](const QString &path) { restored = path; };
    DataSection section(context);
    show(section);
    section.refresh();
    QTRY_VERIFY(button(section, QStringLiteral("Restore…")));
    QTest::mouseClick(button(section, QStringLiteral("Restore…")), Qt::LeftButton);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = openDialog(section)) != nullptr);
    QVERIFY(shows(*dialog, QStringLiteral("5")));
    QVERIFY(shows(*dialog, QString::number(stats().customers)));
    QVERIFY(restored.isEmpty());
    answer(section);
    QCOMPARE(restored, Backup(m_fixture->store().folder()).list().first().path);
}

void TestSettingsData::howManyBackupsAreKeptIsChosen()
{
    BackupsCard card(m_fixture->context());
    show(card);
    auto *kept = named<QComboBox>(card, QStringLiteral("backups-kept"));
    QTest::keyClick(kept, Qt::Key_End);
    QTRY_COMPARE(setting(kBackupsKeptKey), QStringLiteral("30+12"));
    BackupsCard again(m_fixture->context());
    show(again);
    QTRY_COMPARE(named<QComboBox>(again, QStringLiteral("backups-kept"))->currentIndex(), 3);
}

void TestSettingsData::theFileIsCheckedAndTheSearchRebuilt()
{
    m_fixture->fill(20);
    DataSection section(m_fixture->context());
    show(section);
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("check-file")), Qt::LeftButton);
    QTRY_COMPARE(notice(section),
                 QStringLiteral("The file is sound, and all figures agree with it."));
    const auto spoilt = awaitResult(m_fixture->store().write([](Database &db) {
        return db.execute("UPDATE customer_facts SET orders_count = 999 WHERE customer_id = 1");
    }));
    QVERIFY(spoilt);
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("check-file")), Qt::LeftButton);
    QTRY_VERIFY(notice(section).contains(QLatin1String("found 1 problem")));
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("rebuild-search")),
                      Qt::LeftButton);
    QTRY_COMPARE(notice(section), QStringLiteral("The search is built anew."));
}

void TestSettingsData::everyCustomerIsWrittenToAFile()
{
    m_fixture->fill(20);
    const ViewContext context = m_fixture->context();
    DataSection section(context);
    show(section);
    QTest::mouseClick(button(section, QStringLiteral("Export all customers…")), Qt::LeftButton);
    auto *ask = section.findChild<ExportDialog *>();
    QVERIFY(ask);
    QTRY_VERIFY(ask->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("customers.csv"));
    ask->setPath(path);
    QTest::mouseClick(ask->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QTRY_COMPARE(context.notices->rowCount(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), stats().customers + 1);
    QTRY_COMPARE(context.jobs->rowCount(), 0);
}

void TestSettingsData::aFileTellsWherePostcodesLie()
{
    DataSection section(m_fixture->context());
    section.show();
    section.refresh();
    auto *card = section.findChild<PlacesCard *>();
    auto *count = section.findChild<QLabel *>(QStringLiteral("places-count"));
    auto *bring = section.findChild<QPushButton *>(QStringLiteral("places-bring"));
    QTRY_VERIFY(count->text().startsWith(QLatin1String("No postcode")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("places.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code_postal,latitude,longitude\n69002,45.75,4.83\n75011,48.86,2.38\n,1,1\n");
    file.close();
    QSignalSpy changed(&section, &DataSection::placesChanged);
    card->take(path);
    QVERIFY(!bring->isEnabled());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(bring->isEnabled());
    QVERIFY(hands::notice(section).contains(QLatin1String("2 postcode")));
    QVERIFY(hands::notice(section).contains(QLatin1String("1 row")));
    QTRY_VERIFY(count->text().startsWith(u'2'));
    // None is there; and what stands there is no file, whose end nobody would live to see.
    for (const QString &none : {folder.filePath(QStringLiteral("none.csv")), folder.path()}) {
        card->take(none);
        QTRY_VERIFY(hands::notice(section).contains(QLatin1String("cannot be opened")));
        QTRY_VERIFY(bring->isEnabled());
    }
    QCOMPARE(changed.size(), 1);
}

/// From a condition that needs it: the keyboard is on the button, and the button in sight once
/// everything above it was read.
void TestSettingsData::theWayToPostcodesEndsAtTheirButton()
{
    SettingsPage page(m_fixture->context());
    page.resize(900, 420);
    show(page);
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showSection(QStringLiteral("places"));
    page.refresh();
    auto *bring = page.findChild<QPushButton *>(QStringLiteral("places-bring"));
    QVERIFY(bring->hasFocus());
    auto *count = page.findChild<QLabel *>(QStringLiteral("places-count"));
    QTRY_VERIFY(!count->text().isEmpty());
    QTRY_COMPARE(bring->visibleRegion().boundingRect(), bring->rect());
}

/// The periods are shortened by keys, one is kept for a reason, two are erased.
void TestSettingsData::whoseTimeIsOverIsListedKeptAndErased()
{
    m_fixture->fill(20);
    m_fixture->clock.advance(std::chrono::hours(24 * 365 * 20)); // nobody was heard of since
    DataSection section(m_fixture->context());
    section.resize(900, 1200);
    section.show();
    section.refresh();
    auto *months = named<QSpinBox>(section, u"retention-client"_qs);
    QVERIFY(months);
    QTRY_COMPARE(months->value(), 36);
    months->setFocus();
    months->selectAll();
    QTest::keyClicks(months, u"24"_qs);
    QTest::keyClick(months, Qt::Key_Return);
    QTRY_COMPARE(setting(u"retention.client_months"_qs), u"24"_qs);
    const qint64 customers = stats().customers, orders = stats().orders;
    QTRY_VERIFY(named<QLabel>(section, u"retention-count"_qs));
    QTest::mouseClick(named<QPushButton>(section, u"retention-list"_qs), Qt::LeftButton);
    QTRY_VERIFY(openDialog(section));
    QDialog *list = openDialog(section);
    auto *table = list->findChild<QTableView *>(u"retention-table"_qs);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(customers));
    // The first is kept, and goes to the end of the list.
    const QString first = table->model()->index(0, 0).data().toString();
    QTest::mouseClick(named<QPushButton>(*list, u"retention-keep"_qs), Qt::LeftButton);
    QTRY_VERIFY(list->findChild<QDialog *>());
    auto *words = list->findChild<QDialog *>()->findChild<QPlainTextEdit *>();
    QVERIFY(words);
    QTest::keyClicks(words, u"Garantie"_qs);
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    if (list->findChild<QDialog *>() && list->findChild<QDialog *>()->isVisible()) {
        for (QPushButton *button : list->findChild<QDialog *>()->findChildren<QPushButton *>()) {
            if (button->text() == u"Keep" && button->isEnabled())
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    const int last = static_cast<int>(customers) - 1;
    QTRY_COMPARE(table->model()->index(last, 5).data().toString(), u"Garantie"_qs);
    QCOMPARE(table->model()->index(last, 0).data().toString(), first);
    // Two are erased; what they bought stays.
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 2);
    QTest::mouseClick(named<QPushButton>(*list, u"retention-erase"_qs), Qt::LeftButton);
    answer(*list);
    QTRY_COMPARE(stats().customers, customers - 2);
    QCOMPARE(stats().orders, orders);
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(customers) - 2);
    list->close();
}

/// By keys alone: the address tells who it is, and without words there is no way back.
void TestSettingsData::whoCameBackIsLetIn()
{
    m_fixture->fill(5);
    const QString email = awaitResult(
        m_fixture->store().write([now = m_fixture->clock.now()](Database &db) -> QString {
            const auto customer = CustomerRepository(db).profile(CustomerId{1});
            return customer && Erasure::run(db, {CustomerId{1}}, now) ? customer->row.email
                                                                      : QString();
        }));
    QVERIFY(!email.isEmpty());
    DataSection section(m_fixture->context());
    section.resize(900, 1200);
    section.show();
    section.refresh();
    QTest::mouseClick(named<QPushButton>(section, u"erased-return"_qs), Qt::LeftButton);
    QTRY_VERIFY(openDialog(section));
    QDialog *dialog = openDialog(section);
    auto *address = named<QLineEdit>(*dialog, u"return-address"_qs);
    auto *found = dialog->findChild<QLabel *>(u"return-found"_qs);
    auto *confirm = named<QPushButton>(*dialog, u"return-confirm"_qs);
    QTest::keyClicks(address, u"nobody@example.org"_qs);
    QTRY_COMPARE(found->text(), u"Nobody with this address or number was erased."_qs);
    address->selectAll();
    QTest::keyClicks(address, email);
    QTRY_VERIFY2(found->text().startsWith(u"Erased on"), qPrintable(found->text()));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"return-reason"_qs), u"order 1234"_qs);
    QTRY_VERIFY(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY2(notice(section).startsWith(u"Noted: back since"), qPrintable(notice(section)));
    const auto back
        = awaitResult(m_fixture->store().read([email, now = m_fixture->clock.now()](Database &db) {
              return ErasedReturn(db, now).find(email);
          }));
    QVERIFY(back && *back && (*back)->since);
}

void TestSettingsData::tagsAreRenamedByKeyboard()
{
    m_fixture->fill(5);
    const auto made = awaitResult(m_fixture->store().write([](Database &db) {
        return TagRepository(db).add(QStringLiteral("Or"), {{1}, {2}}, {1});
    }));
    TagsCard card(m_fixture->context());
    show(card);
    card.refresh();
    const QString name = QStringLiteral("tag-%1").arg(made->id);
    QTRY_VERIFY(named<QPushButton>(card, name));
    QVERIFY(shows(card, QStringLiteral("2 customer(s)")));
    action(named<QPushButton>(card, name), QStringLiteral("Rename…"))->trigger();
    QDialog *dialog = openDialog(card);
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("Vieil or"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(tag(QStringLiteral("Vieil or")).customers, 2);
}

void TestSettingsData::aDeletedTagComesBack()
{
    m_fixture->fill(5);
    const auto made = awaitResult(m_fixture->store().write([](Database &db) {
        return TagRepository(db).add(QStringLiteral("Or"), {{1}, {2}}, {1});
    }));
    ViewContext context = m_fixture->context();
    TagsCard card(context);
    show(card);
    card.refresh();
    const QString name = QStringLiteral("tag-%1").arg(made->id);
    QTRY_VERIFY(named<QPushButton>(card, name));
    action(named<QPushButton>(card, name), QStringLiteral("Delete"))->trigger();
    QTRY_VERIFY(!named<QPushButton>(card, name));
    QTRY_VERIFY(context.undo->canUndo());
    context.undo->undo();
    QTRY_VERIFY(named<QPushButton>(card, name));
    QCOMPARE(tag(QStringLiteral("Or")).customers, 2);
    context.undo->redo();
    QTRY_VERIFY(!named<QPushButton>(card, name));
}

void TestSettingsData::twoTagsAreMadeOneAndTwoAgain()
{
    m_fixture->fill(5);
    const auto made = awaitResult(m_fixture->store().write([](Database &db) -> Result<CustomerTag> {
        TagRepository tags(db);
        if (const auto other = tags.add(QStringLiteral("Rare"), {{2}, {3}}, {1}); !other)
            return other.error();
        return tags.add(QStringLiteral("Or"), {{1}, {2}}, {1});
    }));
    ViewContext context = m_fixture->context();
    TagsCard card(context);
    show(card);
    card.refresh();
    const QString name = QStringLiteral("tag-%1").arg(made->id);
    QTRY_VERIFY(named<QPushButton>(card, name));
    QAction *others = action(named<QPushButton>(card, name), QStringLiteral("Make one with"));
    QVERIFY(others && others->menu());
    others->menu()->actions().first()->trigger();
    QTRY_COMPARE(tag(QStringLiteral("Rare")).customers, 3);
    QCOMPARE(tag(QStringLiteral("Or")).customers, 0);
    QTRY_VERIFY(context.undo->canUndo());
    context.undo->undo();
    QTRY_COMPARE(tag(QStringLiteral("Or")).customers, 2);
    QCOMPARE(tag(QStringLiteral("Rare")).customers, 2);
}

void TestSettingsData::aFieldIsRenamedAndItsChoicesChanged()
{
    const qint64 id
        = addField(CustomField::Type::Choice, {QStringLiteral("matin"), QStringLiteral("soir")});
    QVERIFY(id > 0);
    CustomFieldsCard card(m_fixture->context());
    show(card);
    card.refresh();
    const QString name = QStringLiteral("field-%1").arg(id);
    QTRY_VERIFY(named<QPushButton>(card, name));
    action(named<QPushButton>(card, name), QStringLiteral("Rename…"))->trigger();
    auto *field = openDialog(card)->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("Moment"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto fields = [this] {
        return awaitResult(m_fixture->store().read(
                               [](Database &db) { return CustomFieldRepository(db).list(); }))
            .valueOr({});
    };
    QTRY_COMPARE(fields().first().label, QStringLiteral("Moment"));
    QTRY_VERIFY(!openDialog(card));
    action(named<QPushButton>(card, name), QStringLiteral("Change the choices…"))->trigger();
    auto *lines = openDialog(card)->findChild<QPlainTextEdit *>();
    lines->moveCursor(QTextCursor::End);
    QTest::keyClick(lines, Qt::Key_Return);
    QTest::keyClicks(lines, QStringLiteral("nuit"));
    answer(card);
    QTRY_COMPARE(
        fields().first().choices,
        QStringList({QStringLiteral("matin"), QStringLiteral("soir"), QStringLiteral("nuit")}));
}

void TestSettingsData::aDeletedFieldComesBackWithItsValues()
{
    const qint64 id = addField(CustomField::Type::Number);
    QVERIFY(id > 0);
    ViewContext context = m_fixture->context();
    CustomFieldsCard card(context);
    show(card);
    card.refresh();
    const QString name = QStringLiteral("field-%1").arg(id);
    QTRY_VERIFY(named<QPushButton>(card, name));
    action(named<QPushButton>(card, name), QStringLiteral("Delete…"))->trigger();
    QVERIFY(shows(*openDialog(card), QStringLiteral("3 customer(s) have a value")));
    answer(card);
    QTRY_VERIFY(!named<QPushButton>(card, name));
    QTRY_VERIFY(context.undo->canUndo());
    context.undo->undo();
    QTRY_VERIFY(named<QPushButton>(card, name));
    const auto values = awaitResult(m_fixture->store().read(
        [](Database &db) { return CustomFieldRepository(db).valuesOf({2}); }));
    QCOMPARE(values->value(id), QStringLiteral("42"));
}

QTEST_MAIN(TestSettingsData)
#include "tst_settingsdata.moc"
