#include "models/segments/segmentrepository.h"
#include "models/store/consentrepository.h"
#include "models/store/customerrepository.h"
#include "models/store/mergesteps.h"
#include "models/store/noterepository.h"
#include "models/store/orderrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/statsrepository.h"
#include "models/store/tagrepository.h"
#include "models/store/taskrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/consentlook.h"
#include "views/customers/mergewizard.h"
#include "views/customers/profilepanel.h"
#include "views/customers/profiletiles.h"
#include "views/customers/timelinemodel.h"
#include "views/shell/settle.h"
#include "views/widgets/badge.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/stattile.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace comptoir;

namespace {

using Tab = ProfilePanel::Tab;

/// Texts that a person sees now in `window`.
QStringList visibleTexts(const QWidget *window)
{
    QStringList texts;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        if (const auto *view = qobject_cast<const QListView *>(widget)) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                texts.append(view->model()->index(row, 0).data().toString());
                texts.append(
                    view->model()->index(row, 0).data(TimelineModel::DetailRole).toString());
            }
        }
        texts.append(widget->toolTip());
    }
    return texts;
}

/// Opens what would be opened in a browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public slots:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

/// The profile with real keys and clicks over a real store.
class TestCustomerProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::apply(*qApp, Theme::Mode::Light);
        KeyboardManners::install(*qApp);
    }
    void init();
    void cleanup();

    void tagsComeAndGo();
    void escapeLeavesTheFieldForTags();
    void notesAreWrittenChangedAndDeleted();
    void otherCurrenciesAreTold();
    void ordersThatDoNotCountAreTold();
    void longWordsDoNotWidenIt();
    void aRefusalIsNoCross();
    void aNoteBeingWrittenOutlivesARefresh();
    void tasksAreAddedAndTicked();
    void theOwnerKnowsBetter();
    void whatIsNoEMailIsNotKept();
    void ownFieldsAreMadeAndFilled();
    void anAgreementNeedsItsProof();
    void withdrawingIsAskedAndWritten();
    void chipsChooseWhatTheHistoryShows();
    void enterOpensTheOrder();
    void onlyTheLastChosenIsShown();
    void twoBecomeOneAndTwoAgain();
    void enterMergesAlsoBesideAWarning();
    void theKeyboardIsSeenWhileMerging();
    void aMergeIsTakenBackFromTheMenu();
    void openingTheNotesTakesTheKeyboard();
    void theHistoryHasRoomBesideTheList();
    void theMenuOfKindsChoosesToo();
    void theFieldsOfAPersonAreWide();
    void hiddenNamesAreNowhere();
    void aCartIsOpenedOnlyAfterItsAddressWasShown();
    void whyOpensWhollyInSight();
    void theProfileIsCopiedAsText();
    void everythingIsSavedAsAFile();
    void everythingIsSavedAsAPage();
    void erasingIsAskedAndClosesTheProfile();
    void aWithdrawalStopsWhatWaits();
    void theHistoryIsAProperModel();

private:
    template <typename T>
    T *child(const char *name, const QWidget *in = nullptr)
    {
        for (T *widget : (in ? in : m_panel.get())->findChildren<T *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// The dialog that is open now.
    QDialog *dialog() const
    {
        for (QDialog *open : m_panel->window()->findChildren<QDialog *>()) {
            if (open->isVisible())
                return open;
        }
        return nullptr;
    }
    template <typename F>
    auto read(F function)
    {
        return awaitResult(m_fixture->store().read(std::move(function)));
    }
    CustomerId best(int place = 0)
    {
        return read([place](Database &db) {
            CustomerQuery query;
            query.sort = CustomerColumn::OrdersCount;
            query.descending = true;
            return CustomerId{(*CustomerRepository(db).list(query)).at(size_t(place))};
        });
    }
    QStringList tags()
    {
        return read([id = m_customer](Database &db) {
            QStringList names;
            for (const CustomerTag &tag : *TagRepository(db).of(id))
                names.append(tag.name);
            return names;
        });
    }
    QList<CustomerNote> notes()
    {
        return read([id = m_customer](Database &db) { return *NoteRepository(db).of(id); });
    }
    QList<ConsentLine> ledger()
    {
        return read([id = m_customer](Database &db) { return *ConsentRepository(db).ledger(id); });
    }
    CustomerProfile profile()
    {
        return read(
            [id = m_customer](Database &db) { return *CustomerRepository(db).profile(id); });
    }
    void show(CustomerId customer);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<ProfilePanel> m_panel;
    CustomerId m_customer;
    QList<QPair<QString, qint64>> m_opened;
};

void TestCustomerProfile::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(60);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_opened.clear();
    m_context->openRecord = [this](const QString &page, qint64 id) { m_opened.append({page, id}); };
    m_panel = std::make_unique<ProfilePanel>(*m_context);
    m_panel->resize(460, 860);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    show(best());
}

void TestCustomerProfile::cleanup()
{
    m_panel.reset();
    m_context.reset();
    m_fixture.reset();
}

void TestCustomerProfile::show(CustomerId customer)
{
    QSignalSpy shown(m_panel.get(), &ProfilePanel::shown);
    m_customer = customer;
    m_panel->showCustomer(customer);
    QTRY_COMPARE(shown.size(), 1);
}

void TestCustomerProfile::tagsComeAndGo()
{
    QTest::mouseClick(child<QPushButton>("add-tag"), Qt::LeftButton);
    auto *field = child<QLineEdit>("new-tag");
    QVERIFY(field && field->hasFocus());
    QTest::keyClicks(field, u"Fidele"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(tags().contains(u"Fidele"_qs));
    QTRY_VERIFY(m_context->undo->canUndo());
    QVERIFY(field->hasFocus()); // for the next one
    const auto chip = [&]() -> QAbstractButton * {
        for (auto *button : m_panel->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Fidele")
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(chip());
    QTest::mouseClick(chip(), Qt::LeftButton);
    QTRY_VERIFY(!tags().contains(u"Fidele"_qs));
    QTRY_VERIFY(!chip());
    QTRY_COMPARE(m_context->undo->undoText().isEmpty(), false);
    m_context->undo->undo();
    QTRY_VERIFY(tags().contains(u"Fidele"_qs));
    QTRY_VERIFY(chip());
    m_context->undo->undo();
    QTRY_VERIFY(!tags().contains(u"Fidele"_qs));
    m_context->undo->redo();
    QTRY_VERIFY(tags().contains(u"Fidele"_qs));
}

void TestCustomerProfile::escapeLeavesTheFieldForTags()
{
    QTest::keyClick(child<QPushButton>("add-tag"), Qt::Key_Space);
    auto *field = child<QLineEdit>("new-tag");
    QVERIFY(field);
    QTest::keyClicks(field, u"x"_qs);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(child<QPushButton>("add-tag")->hasFocus());
    QVERIFY(tags().isEmpty() || !tags().contains(u"x"_qs));
}

void TestCustomerProfile::otherCurrenciesAreTold()
{
    const auto shown = [this] { return visibleTexts(m_panel.get()).join(u'\n'); };
    QVERIFY(!shown().contains(u"CHF"_qs));
    const auto changed = awaitResult(m_fixture->store().write([id
                                                               = m_customer](Database &db) -> Done {
        Statement update = db.prepare(
            u"UPDATE orders SET shop_currency = 'CHF', shop_total = 1250 WHERE id ="
            " (SELECT id FROM orders WHERE customer_id = ? AND valid = 1 ORDER BY id LIMIT 1)"_qs);
        return update.bind(1, id).run();
    }));
    QVERIFY(changed);
    show(m_customer);
    auto *tiles = m_panel->findChild<ProfileTiles *>();
    QStringList told;
    for (const StatTile *tile : tiles->findChildren<StatTile *>())
        told.append(tile->toolTip());
    QVERIFY2(told.join(u'\n').contains(u"Without 1 order(s) in other currencies: "_qs),
             qPrintable(told.join(u'\n')));
    QVERIFY(shown().contains(u"CHF"_qs));
}

/// The history has one order more than the figure: the tile says why.
void TestCustomerProfile::ordersThatDoNotCountAreTold()
{
    const auto changed
        = awaitResult(m_fixture->store().write([id = m_customer](Database &db) -> Done {
              Statement update = db.prepare(
                  u"UPDATE orders SET valid = 0 WHERE id = (SELECT id FROM orders WHERE"
                  " customer_id = ? AND valid = 1 ORDER BY id LIMIT 1)"_qs);
              return update.bind(1, id).run();
          }));
    QVERIFY(changed);
    show(m_customer);
    const QList<Order> orders
        = read([id = m_customer](Database &db) { return *OrderRepository(db).ofCustomer(id); });
    const auto others = std::count_if(orders.cbegin(), orders.cend(),
                                      [](const Order &order) { return !order.row.valid; });
    QVERIFY(others > 0);
    const QString told = u"and %1 not counted"_qs.arg(others);
    QTRY_VERIFY(visibleTexts(m_panel.get()).contains(told));
}

void TestCustomerProfile::longWordsDoNotWidenIt()
{
    const int before = m_panel->minimumSizeHint().width();
    const QString word(300, u'w');
    const auto changed
        = awaitResult(m_fixture->store().write([id = m_customer, word](Database &db) -> Done {
              Statement update = db.prepare(
                  u"UPDATE customer SET company = ?, email = ? || '@x.example' WHERE id = ?"_qs);
              update.bind(1, word);
              update.bind(2, word.left(60));
              const Done written = update.bind(3, id).run();
              if (!written)
                  return written;
              const auto task = TaskRepository(db).add(word, id, {}, Timestamp{});
              return task ? done() : Done(task.error());
          }));
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    show(m_customer);
    QTRY_VERIFY(child<QPushButton>("mail-customer")->accessibleName().startsWith(word.left(60)));
    for (const Tab tab : {Tab::History, Tab::Notes, Tab::Details}) {
        m_panel->showTab(tab);
        QTRY_VERIFY(m_panel->minimumSizeHint().width() <= before);
        QVERIFY(m_panel->findChild<TallScroll *>()->widget()->width() <= m_panel->width());
    }
    QVERIFY(child<QPushButton>("mail-customer") == nullptr
            || child<QPushButton>("mail-customer")->toolTip().contains(word.left(60)));
}

/// Tags have a cross that removes them: what stands beside them may not look so.
void TestCustomerProfile::aRefusalIsNoCross()
{
    QSet<QString> icons;
    for (const ConsentState state : {ConsentState::Granted, ConsentState::Pending,
                                     ConsentState::Withdrawn, ConsentState::Denied})
        icons.insert(ConsentLook::icon(state));
    QCOMPARE(icons.size(), 3); // a refusal and a withdrawal are the same here
    QVERIFY(!icons.contains(u"close"_qs));
}

void TestCustomerProfile::notesAreWrittenChangedAndDeleted()
{
    const auto before = notes().size();
    m_panel->showTab(Tab::Notes);
    auto *text = child<QPlainTextEdit>("note-text");
    QVERIFY(text);
    QVERIFY(!child<QPushButton>("keep-note")->isEnabled());
    text->setFocus();
    QTest::keyClicks(text, u"Aime le the"_qs);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes().size(), before + 1);
    QTRY_VERIFY(visibleTexts(m_panel.get()).contains(u"Aime le the"_qs));
    auto *next = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(next); // the next note can be typed
    QVERIFY(next->toPlainText().isEmpty());

    QTest::mouseClick(child<QToolButton>("edit-note"), Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>("cancel-note"));
    auto *editor = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, u" vert"_qs);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes().first().text, u"Aime le the vert"_qs);
    QTRY_VERIFY(visibleTexts(m_panel.get()).contains(u"Aime le the vert"_qs));

    QTest::mouseClick(child<QToolButton>("erase-note"), Qt::LeftButton);
    QTRY_COMPARE(notes().size(), before);
    QTRY_VERIFY(!visibleTexts(m_panel.get()).contains(u"Aime le the vert"_qs));
    m_context->undo->undo();
    QTRY_COMPARE(notes().size(), before + 1);
    m_context->undo->undo();
    QTRY_COMPARE(notes().first().text, u"Aime le the"_qs);
}

void TestCustomerProfile::aNoteBeingWrittenOutlivesARefresh()
{
    m_panel->showTab(Tab::Notes);
    auto *text = child<QPlainTextEdit>("note-text");
    QTest::keyClicks(text, u"half a sent"_qs);
    QSignalSpy shown(m_panel.get(), &ProfilePanel::shown);
    m_panel->refresh(); // as after a sync
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(child<QPlainTextEdit>("note-text"), text);
    QCOMPARE(text->toPlainText(), u"half a sent"_qs);
}

void TestCustomerProfile::tasksAreAddedAndTicked()
{
    m_panel->showTab(Tab::Notes);
    auto *field = child<QLineEdit>("new-task");
    QVERIFY(field);
    QTest::keyClicks(field, u"Rappeler"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    const auto tasks = [this] {
        return read([id = m_customer](Database &db) { return *TaskRepository(db).of(id); });
    };
    QTRY_COMPARE(tasks().size(), 1);
    const auto tick = [this]() -> QAbstractButton * {
        for (auto *button : m_panel->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName() == u"Rappeler")
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(tick());
    QTest::keyClick(tick(), Qt::Key_Space);
    QTRY_VERIFY(tasks().first().isDone());
    QTRY_VERIFY(tick() && tick()->toolTip() == u"Open this task again");
    m_context->undo->undo();
    QTRY_VERIFY(!tasks().first().isDone());
    QTRY_VERIFY(tick() && tick()->toolTip() == u"This task is done");
    auto *remove = child<QToolButton>("remove-task");
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QTRY_VERIFY(!tick());
    QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
}

void TestCustomerProfile::theOwnerKnowsBetter()
{
    const QString before = profile().row.lastName;
    m_panel->showTab(Tab::Details);
    QTest::mouseClick(child<QPushButton>("edit-person"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    auto *keep = child<QPushButton>("keep", dialog());
    QVERIFY(keep && !keep->isEnabled()); // nothing to keep yet
    auto *name = child<QLineEdit>("last_name", dialog());
    name->selectAll();
    QTest::keyClicks(name, u"Zephyr"_qs);
    QVERIFY(child<QPushButton>("last_name-back", dialog()));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE(profile().row.lastName, u"Zephyr"_qs);
    QCOMPARE(profile().ownerFields, QStringList{u"last_name"_qs});
    QTRY_VERIFY(m_panel->findChild<ElidedLabel *>()->text().endsWith(u"Zephyr"));

    QTRY_VERIFY(!dialog());
    QTest::mouseClick(child<QPushButton>("edit-person"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QTest::mouseClick(child<QPushButton>("last_name-back", dialog()), Qt::LeftButton);
    QCOMPARE(child<QLineEdit>("last_name", dialog())->text(), before);
    QTest::mouseClick(child<QPushButton>("keep", dialog()), Qt::LeftButton);
    QTRY_COMPARE(profile().row.lastName, before);
    QVERIFY(profile().ownerFields.isEmpty());
    QTRY_COMPARE(m_context->notices->rowCount(), 2); // both can be undone by now
    m_context->undo->undo();
    QTRY_COMPARE(profile().row.lastName, u"Zephyr"_qs);
}

void TestCustomerProfile::whatIsNoEMailIsNotKept()
{
    m_panel->showTab(Tab::Details);
    QTest::mouseClick(child<QPushButton>("edit-person"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    auto *email = child<QLineEdit>("email", dialog());
    email->selectAll();
    QTest::keyClicks(email, u"nobody@"_qs);
    QVERIFY(!child<QPushButton>("keep", dialog())->isEnabled());
    QTest::keyClicks(email, u"exemple.fr"_qs);
    QVERIFY(child<QPushButton>("keep", dialog())->isEnabled());
    auto *birthday = child<QLineEdit>("birthday", dialog());
    birthday->selectAll();
    QTest::keyClicks(birthday, u"01/01/2090"_qs);
    QVERIFY(!child<QPushButton>("keep", dialog())->isEnabled());
    const QPointer<QDialog> editing = dialog();
    QTest::keyClick(editing, Qt::Key_Escape);
    auto *discard = child<QPushButton>("confirm", editing); // what was typed is not lost by one key
    QVERIFY(discard && editing->isVisible());
    QTest::mouseClick(discard, Qt::LeftButton);
    QTRY_VERIFY(!editing);
    QVERIFY(profile().ownerFields.isEmpty());
}

void TestCustomerProfile::ownFieldsAreMadeAndFilled()
{
    m_panel->showTab(Tab::Details);
    QTest::mouseClick(child<QPushButton>("make-field"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QVERIFY(!child<QPushButton>("make", dialog())->isEnabled());
    QTest::keyClicks(child<QLineEdit>("label", dialog()), u"Pointure"_qs);
    auto *type = child<QComboBox>("type", dialog());
    QTest::keyClick(type, Qt::Key_Down); // a number
    QTest::mouseClick(child<QPushButton>("make", dialog()), Qt::LeftButton);
    QTRY_VERIFY(child<QLineEdit>("field-pointure"));

    const auto value = [this] {
        return read([id = m_customer](Database &db) {
            const auto values = CustomFieldRepository(db).valuesOf(id);
            return values->isEmpty() ? QString() : values->cbegin().value();
        });
    };
    auto *line = child<QLineEdit>("field-pointure");
    line->setFocus();
    QTest::keyClicks(line, u"large"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(line->property("invalid").toBool());
    QVERIFY(value().isEmpty());
    line->selectAll();
    QTest::keyClicks(line, u"38.5"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(value(), u"38.5"_qs);
    QTRY_VERIFY(m_context->undo->undoText().contains(u"Pointure"));
    m_context->undo->undo();
    QTRY_COMPARE(value(), QString());
}

void TestCustomerProfile::anAgreementNeedsItsProof()
{
    const auto before = ledger().size();
    m_panel->showTab(Tab::Consent);
    QTest::mouseClick(child<QPushButton>("record-consent"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    auto *keep = child<QPushButton>("keep", dialog());
    auto *proof = child<QPlainTextEdit>("proof", dialog());
    const QWidget *asked = dialog();
    const auto blamed = [asked] { return hands::shows(*asked, u"Say what proves"_qs); };
    QVERIFY(!blamed()); // nobody began yet
    QTest::keyClicks(child<QPlainTextEdit>("wording", dialog()), u"Oui aux nouvelles"_qs);
    QVERIFY(!blamed());
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(blamed() && asked->focusWidget() == proof);
    QCOMPARE(ledger().size(), before);
    QTest::keyClicks(proof, u"Bulletin 12"_qs);
    QVERIFY(!blamed());
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE(ledger().size(), before + 1);
    const ConsentRecord written = ledger().first().record;
    QCOMPARE(written.state, ConsentState::Granted);
    QCOMPARE(written.source, u"owner"_qs);
    QCOMPARE(written.wording, u"Oui aux nouvelles"_qs);
    QCOMPARE(written.proof, u"Bulletin 12"_qs);
    QVERIFY(written.at == m_fixture->clock.now());
    QTRY_VERIFY(visibleTexts(m_panel.get()).contains(u"Proof: Bulletin 12"_qs));
}

void TestCustomerProfile::withdrawingIsAskedAndWritten()
{
    anAgreementNeedsItsProof();
    const auto before = ledger().size();
    QTRY_VERIFY(child<QPushButton>("withdraw"));
    QTest::mouseClick(child<QPushButton>("withdraw"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QCOMPARE(ledger().size(), before);
    QTest::keyClicks(dialog()->findChild<QPlainTextEdit *>(), u"Phone call of Monday"_qs);
    QTest::mouseClick(child<QPushButton>("accept", dialog()), Qt::LeftButton);
    QTRY_COMPARE(ledger().size(), before + 1); // nothing was taken out
    const auto deciding
        = read([id = m_customer](Database &db) { return *ConsentRepository(db).deciding(id); });
    QCOMPARE(deciding.first().record.state, ConsentState::Withdrawn);
    QCOMPARE(deciding.first().record.proof, u"Phone call of Monday"_qs);
}

void TestCustomerProfile::chipsChooseWhatTheHistoryShows()
{
    m_panel->resize(1100, 860); // for all chips in a line
    auto *list = m_panel->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 2);
    Chip *orders = nullptr;
    for (Chip *chip : m_panel->findChildren<Chip *>()) {
        if (chip->isVisible() && chip->text() == u"Orders")
            orders = chip;
    }
    QVERIFY(orders);
    QTest::mouseClick(orders, Qt::LeftButton);
    const auto allAreOrders = [list] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.data(TimelineModel::IsDayRole).toBool()
                && index.data(TimelineModel::IconRole).toString() != u"order")
                return false;
        }
        return list->model()->rowCount() > 0;
    };
    QTRY_VERIFY(allAreOrders());
    QTest::mouseClick(orders, Qt::LeftButton);
    QTRY_VERIFY(!allAreOrders() || list->model()->rowCount() > 0);
}

void TestCustomerProfile::enterOpensTheOrder()
{
    auto *list = m_panel->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 2);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(TimelineModel::IconRole).toString() != u"order")
            continue;
        list->setFocus();
        list->setCurrentIndex(index);
        QTest::keyClick(list, Qt::Key_Return);
        break;
    }
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().first, u"orders"_qs);
    QVERIFY(m_opened.first().second > 0);
}

void TestCustomerProfile::onlyTheLastChosenIsShown()
{
    QSignalSpy shown(m_panel.get(), &ProfilePanel::shown);
    for (int place = 1; place < 8; ++place)
        m_panel->showCustomer(best(place));
    const CustomerId last = m_panel->customer();
    QTRY_VERIFY(!shown.empty());
    QTRY_COMPARE(shown.last().first().value<CustomerId>(), last);
    settle(*m_panel, m_fixture->store());
    QCOMPARE(shown.last().first().value<CustomerId>(), last);
}

void TestCustomerProfile::twoBecomeOneAndTwoAgain()
{
    const CustomerId other = best(1);
    const auto count
        = [this] { return read([](Database &db) { return *CustomerRepository(db).count({}); }); };
    const qint64 before = count();
    const qint64 orders = profile().row.figures.ordersCount + read([other](Database &db) {
                              return CustomerRepository(db).profile(other)->row.figures.ordersCount;
                          });
    const auto shared = awaitResult(m_fixture->store().write([this, other](Database &db) {
        return db
            .prepare(u"UPDATE customer_account SET phone_key = '+33612345678'"
                     " WHERE customer_id IN (?, ?)"_qs)
            .bind(1, other)
            .bind(2, m_customer)
            .run();
    }));
    QVERIFY(shared);
    auto *wizard = new MergeWizard(*m_context, {other, m_customer}, m_panel.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    QSignalSpy merged(wizard, &MergeWizard::merged);
    wizard->open();
    auto *button = wizard->findChild<QPushButton *>(u"merge"_qs);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(count(), before); // the preview changed nothing
    const auto *stays = qobject_cast<QRadioButton *>(wizard->focusWidget());
    QVERIFY(stays && stays->isChecked() && stays->isVisible()); // where the keyboard begins
    QCOMPARE(wizard->findChildren<QRadioButton *>().size(), 2);
    QVERIFY(wizard->findChild<QLabel *>(u"reasons"_qs)
                ->text()
                .contains(u"same phone: +33 6 12 34 56 78"_qs));
    QVERIFY(!wizard->findChild<QLabel *>(u"outcome"_qs)->text().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(count(), before - 1);
    show(merged.first().first().value<CustomerId>());
    QCOMPARE(profile().row.figures.ordersCount, orders);
    m_panel->showTab(Tab::Details);
    QTRY_VERIFY(child<QPushButton>("separate"));
    QTest::mouseClick(child<QPushButton>("separate"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QCOMPARE(count(), before - 1);
    QTest::mouseClick(child<QPushButton>("confirm", dialog()), Qt::LeftButton);
    QTRY_COMPARE(count(), before);
}

void TestCustomerProfile::enterMergesAlsoBesideAWarning()
{
    const CustomerId other = best(1);
    const bool differ = awaitResult(m_fixture->store().write([this, other](Database &db) {
        return db
            .prepare(u"UPDATE customer SET birthday = CASE id WHEN ?1 THEN '1980-01-02'"
                     " ELSE '1990-03-04' END WHERE id IN (?1, ?2)"_qs)
            .bind(1, other)
            .bind(2, m_customer)
            .run()
            .hasValue();
    }));
    QVERIFY(differ);
    auto *wizard = new MergeWizard(*m_context, {other, m_customer}, m_panel.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    QSignalSpy merged(wizard, &MergeWizard::merged);
    QSignalSpy rejected(wizard, &QDialog::rejected);
    wizard->open();
    auto *button = wizard->findChild<QPushButton *>(u"merge"_qs);
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(wizard->findChild<QLabel *>(u"warnings"_qs)->isVisible());
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(rejected.size(), 0);
}

/// Every stop of Tab looks otherwise while it has the keyboard; large text makes the comparison
/// one of them, since it is to be scrolled.
void TestCustomerProfile::theKeyboardIsSeenWhileMerging()
{
    auto *wizard = new MergeWizard(*m_context, {best(1), m_customer}, m_panel.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    QTRY_VERIFY(wizard->findChild<QPushButton *>(u"merge"_qs)->isEnabled());
    QTRY_VERIFY(qobject_cast<QRadioButton *>(wizard->focusWidget()));
    wizard->resize(wizard->width(), 360);
    auto *comparison = wizard->findChild<QScrollArea *>(u"comparison"_qs);
    QTRY_COMPARE(comparison->focusPolicy(), Qt::StrongFocus);
    QSet<const QWidget *> stops;
    for (QWidget *at = wizard->focusWidget(); !stops.contains(at); at = wizard->focusWidget()) {
        stops.insert(at);
        const QImage with = wizard->grab().toImage();
        at->clearFocus();
        QVERIFY2(wizard->grab().toImage() != with, at->metaObject()->className());
        at->setFocus(Qt::TabFocusReason);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QCOMPARE(stops.size(), 4); // who stays, the comparison, two buttons
    QVERIFY(stops.contains(comparison));
    wizard->resize(wizard->width(), 900);
    QTRY_COMPARE(comparison->focusPolicy(), Qt::NoFocus); // there is nothing to move
    wizard->reject();
}

void TestCustomerProfile::aMergeIsTakenBackFromTheMenu()
{
    const CustomerId other = best(1);
    const QString email
        = read([other](Database &db) { return CustomerRepository(db).profile(other)->row.email; });
    QVERIFY(!email.isEmpty());
    const auto count
        = [this] { return read([](Database &db) { return *CustomerRepository(db).count({}); }); };
    const qint64 before = count();
    const auto merged = awaitResult(m_fixture->store().write([this, other](Database &db) {
        return MergeSteps(db, m_fixture->clock.now()).merge(m_customer, {other});
    }));
    QVERIFY(merged);
    show(m_customer);
    QCOMPARE(count(), before - 1);
    QTest::mouseClick(child<QToolButton>("profile-menu"), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *separate = nullptr;
    for (QAction *action : menu->actions())
        separate = action->text().startsWith(u"Separate "_qs) ? action : separate;
    QVERIFY(separate);
    QVERIFY2(separate->text().contains(email), qPrintable(separate->text()));
    menu->setActiveAction(separate);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(dialog());
    QTest::mouseClick(child<QPushButton>("confirm", dialog()), Qt::LeftButton);
    QTRY_COMPARE(count(), before);
}

/// By mouse, from the menu of further tabs, and by keys; a menu that is left changes nothing.
void TestCustomerProfile::openingTheNotesTakesTheKeyboard()
{
    auto *tabs = m_panel->findChild<QTabBar *>();
    const int notesTab = static_cast<int>(Tab::Notes);
    const auto field = [] { return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); };
    m_panel->showTab(Tab::Segments);
    child<QPushButton>("more-tabs")->setFocus();
    QTest::mouseClick(child<QToolButton>("profile-menu"), Qt::LeftButton);
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(child<QPushButton>("more-tabs")->hasFocus());
    m_panel->resize(1100, 860);
    QTRY_VERIFY(tabs->isTabVisible(notesTab));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(notesTab).center());
    QVERIFY(field());
    QTest::keyClicks(QApplication::focusWidget(), u"Aime"_qs);
    QCOMPARE(field()->toPlainText(), u"Aime"_qs);

    m_panel->showTab(Tab::Messages);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right); // passes by
    QCOMPARE(tabs->currentIndex(), notesTab);
    QVERIFY(tabs->hasFocus());
    QTest::keyClicks(tabs, u" "_qs);
    QVERIFY(tabs->hasFocus());
    QTest::keyClick(tabs, 'z');
    QVERIFY(field());
    QCOMPARE(field()->toPlainText(), u"Aimez"_qs);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Return);
    QVERIFY(field());

    m_panel->resize(370, 860);
    m_panel->showTab(Tab::History);
    QTRY_VERIFY(!tabs->isTabVisible(notesTab));
    QPushButton *more = child<QPushButton>("more-tabs");
    QVERIFY(more);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Return);
    QTRY_VERIFY(more->menu()->isVisible());
    for (QAction *action : more->menu()->actions()) {
        if (action->text() == u"Notes")
            more->menu()->setActiveAction(action);
    }
    QTest::keyClick(more->menu(), Qt::Key_Return);
    QCOMPARE(tabs->currentIndex(), notesTab);
    QVERIFY(field());
}

/// In a window of 1366 × 768 with the list beside it.
void TestCustomerProfile::theHistoryHasRoomBesideTheList()
{
    m_panel->resize(430, 671);
    auto *list = m_panel->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 8);
    const auto entries = [list] {
        int seen = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const bool isDay = index.data(TimelineModel::IsDayRole).toBool();
            seen += !isDay && list->viewport()->rect().contains(list->visualRect(index)) ? 1 : 0;
        }
        return seen;
    };
    QTRY_VERIFY2(entries() >= 5, qPrintable(QString::number(entries())));
    const auto *scroll = m_panel->findChild<TallScroll *>();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    for (const QString &text : visibleTexts(m_panel.get()))
        QVERIFY2(!text.startsWith(u"Days since"), qPrintable(text));
    // Tags stand in the row of the badges.
    const auto *badge = m_panel->findChild<Badge *>();
    QVERIFY(badge->parentWidget() == child<QPushButton>("add-tag")->parentWidget());
}

void TestCustomerProfile::theMenuOfKindsChoosesToo()
{
    auto *list = m_panel->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 2);
    const int all = list->model()->rowCount();
    m_panel->resize(400, 860);
    QTRY_VERIFY(child<QPushButton>("kinds"));
    QPushButton *kinds = child<QPushButton>("kinds");
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Return);
    QTRY_VERIFY(kinds->menu()->isVisible());
    QTest::keyClick(kinds->menu(), Qt::Key_Down);
    QTest::keyClick(kinds->menu(), Qt::Key_Space);
    QVERIFY(kinds->menu()->isVisible()); // several are ticked one after another
    QTest::keyClick(kinds->menu(), Qt::Key_Escape);
    QVERIFY(kinds->hasFocus());
    QCOMPARE(kinds->text(), u"1 kind(s)"_qs);
    QTRY_VERIFY(list->model()->rowCount() < all);
}

void TestCustomerProfile::theFieldsOfAPersonAreWide()
{
    m_panel->showTab(Tab::Details);
    QTest::mouseClick(child<QPushButton>("edit-person"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    auto *company = child<QLineEdit>("company", dialog());
    const int right = company->mapTo(dialog(), company->rect().topRight()).x();
    QVERIFY2(dialog()->width() - right <= 48, qPrintable(QString::number(right)));
    QTest::keyClicks(company, u"Lavande"_qs);
    auto *backLink = child<QPushButton>("company-back", dialog());
    QTRY_VERIFY(backLink);
    QVERIFY(backLink->mapTo(dialog(), QPoint()).y()
            >= company->mapTo(dialog(), company->rect().bottomLeft()).y());
    backLink->setFocus();
    QTest::keyClick(backLink, Qt::Key_Return);
    QCOMPARE(dialog()->focusWidget(), company);
    dialog()->close();
}

void TestCustomerProfile::hiddenNamesAreNowhere()
{
    const CustomerProfile known = profile();
    m_context->privacy->setOn(true);
    for (int tab = 0; tab < 7; ++tab) {
        m_panel->showTab(static_cast<Tab>(tab));
        QCoreApplication::processEvents();
        for (const QString &text : visibleTexts(m_panel.get())) {
            for (const QString &secret :
                 {known.row.firstName, known.row.lastName, known.row.email, known.row.phone}) {
                if (!secret.isEmpty())
                    QVERIFY2(!text.contains(secret), qPrintable(text));
            }
        }
    }
    m_context->privacy->setOn(false);
    QTRY_VERIFY(visibleTexts(m_panel.get()).join(u' ').contains(known.row.lastName));
}

/// The last of many, at the lower edge: the answer, which comes a moment later, is read without
/// scrolling.
void TestCustomerProfile::whyOpensWhollyInSight()
{
    const bool written = awaitResult(m_fixture->store().write([](Database &db) {
        BehaviourCondition twice;
        twice.verb = u"order_placed"_qs;
        twice.count = 2;
        for (int n = 0; n < 14; ++n) {
            Segment segment;
            segment.name = u"Segment %1"_qs.arg(n, 2, 10, QChar(u'0'));
            segment.rule = Rule{RuleGroup{RuleGroup::Mode::All, {{twice, {}}}}};
            if (!SegmentRepository(db).add(segment, Timestamp{1}))
                return false;
        }
        return true;
    }));
    QVERIFY(written);
    show(m_customer);
    m_panel->showTab(Tab::Segments);
    QAbstractButton *last = nullptr;
    for (auto *header : m_panel->findChildren<QAbstractButton *>()) {
        if (header->isVisible() && header->accessibleName().startsWith(u"Segment 13"))
            last = header;
    }
    QVERIFY(last);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Space);
    auto *card = last->parentWidget();
    QTRY_VERIFY(hands::shows(*card, u"Found: "_qs));
    QPushButton *open = hands::button(*card, u"Open the segment"_qs);
    QVERIFY(open);
    QTRY_COMPARE(open->visibleRegion().boundingRect(), open->rect());
    QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect());
}

void TestCustomerProfile::aCartIsOpenedOnlyAfterItsAddressWasShown()
{
    const bool written = awaitResult(m_fixture->store().write([id = m_customer](Database &db) {
        return db
            .execute(QStringLiteral("INSERT INTO cart(shop_id, remote_id, customer_id, "
                                    "recovery_url, created_at, updated_at) VALUES(1, 99001, "
                                    "%1, 'https://shop.example/back?c=1', 1, 1), (1, 99002, "
                                    "%1, 'javascript:alert(1)', 1, 1)")
                         .arg(id.value)
                         .toUtf8())
            .hasValue();
    }));
    QVERIFY(written);
    show(m_customer);
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_qs, &browser, "open");
    m_panel->showTab(Tab::Carts);
    QPushButton *link = nullptr;
    for (auto *card : m_panel->findChildren<QAbstractButton *>()) {
        if (card->isVisible() && card->accessibleName().startsWith(u"Cart 9900"))
            QTest::mouseClick(card, Qt::LeftButton);
    }
    int links = 0;
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Open this cart in the shop") {
            link = button;
            ++links;
        }
    }
    QCOMPARE(links, 1); // the script is no way back
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QVERIFY(browser.opened.isEmpty());
    QVERIFY(visibleTexts(dialog()).contains(breakable(u"https://shop.example/back?c=1"_qs)));
    QTest::mouseClick(child<QPushButton>("confirm", dialog()), Qt::LeftButton);
    QTRY_COMPARE(browser.opened, QList<QUrl>{QUrl(u"https://shop.example/back?c=1"_qs)});
    QDesktopServices::unsetUrlHandler(u"https"_qs);
}

void TestCustomerProfile::theProfileIsCopiedAsText()
{
    QSignalSpy copied(m_panel.get(), &ProfilePanel::copied);
    m_panel->copyAsText();
    QCOMPARE(copied.size(), 1);
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(profile().row.lastName));
    QVERIFY(text.contains(u"Orders\n"));
    QTest::mouseClick(child<QToolButton>("copy-mail"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), profile().row.email);
}

void TestCustomerProfile::everythingIsSavedAsAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.json"_qs);
    m_panel->saveRecord();
    QTRY_VERIFY(dialog());
    auto *files = qobject_cast<QFileDialog *>(dialog());
    QVERIFY(files);
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    QVERIFY(name);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(record.value(u"person")[u"last_name"].toString(), profile().row.lastName);
    QTRY_VERIFY(m_context->notices->rowCount() > 0);
}

void TestCustomerProfile::everythingIsSavedAsAPage()
{
    const QTemporaryDir folder;
    m_panel->saveRecord();
    QTRY_VERIFY(dialog());
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    QVERIFY(name && name->text().endsWith(u".html"));
    const QString path = folder.filePath(u"all.html"_qs);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.contains(profile().row.lastName.toHtmlEscaped().toUtf8()));
    QTRY_VERIFY(m_context->notices->rowCount() > 0);
}

/// By the menu, with real keys; Escape changes nothing.
void TestCustomerProfile::erasingIsAskedAndClosesTheProfile()
{
    const auto isThere = [this] {
        return read([id = m_customer](Database &db) {
            return CustomerRepository(db).profile(id).hasValue();
        });
    };
    const auto sold = [this] {
        return read([](Database &db) { return *StatsRepository(db).stats({{}, 2}); });
    };
    const Stats before = sold();
    const qint64 orders = profile().row.figures.ordersCount;
    QVERIFY(orders > 0);
    const auto ask = [this] {
        QTest::mouseClick(child<QToolButton>("profile-menu"), Qt::LeftButton);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        QTest::keyClick(menu, Qt::Key_Up); // the last of the menu
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(dialog());
    };
    ask();
    bool isCounted = false;
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        isCounted = isCounted || label->text().contains(u"without a name"_qs);
    QVERIFY(isCounted);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(isThere());
    QSignalSpy closed(m_panel.get(), &ProfilePanel::closeRequested);
    ask();
    QTest::mouseClick(child<QPushButton>("confirm", dialog()), Qt::LeftButton);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!isThere());
    QVERIFY(!m_context->undo->canUndo());
    QTRY_VERIFY(m_context->notices->rowCount() > 0);
    const Stats after = sold();
    QCOMPARE(after.orders, before.orders);
    QCOMPARE(after.revenue, before.revenue);
    QCOMPARE(after.customers, before.customers - 1);
}

void TestCustomerProfile::aWithdrawalStopsWhatWaits()
{
    anAgreementNeedsItsProof();
    // The first button is that of the first consent of the list.
    ConsentTopic topic;
    const QList<CurrentConsent> consents = profile().consents;
    for (auto it = consents.crbegin(); it != consents.crend(); ++it) {
        if (it->record.state == ConsentState::Granted || it->record.state == ConsentState::Pending)
            topic = {it->record.channel, it->record.purpose};
    }
    const auto id = awaitResult(
        m_fixture->store().write([customer = m_customer, topic,
                                  &clock = m_fixture->clock](Database &db) -> Result<OutboxId> {
            Sender sender;
            sender.provider = u"smtp"_qs;
            sender.address = u"shop@example.org"_qs;
            const auto account = SenderRepository(db).add(sender, clock.now());
            if (!account)
                return account.error();
            PlannedMessage message;
            message.key = {u"campaign:1"_qs, u"1"_qs, customer, {}};
            message.sender = *account;
            message.dueAt = clock.now();
            message.channel = topic.channel;
            message.purpose = topic.purpose;
            const auto planned = OutboxRepository(db).plan(message, clock.now(), clock.now());
            return planned ? Result<OutboxId>(**planned) : planned.error();
        }));
    QVERIFY(id);
    QTRY_VERIFY(child<QPushButton>("withdraw"));
    QTest::mouseClick(child<QPushButton>("withdraw"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QTest::mouseClick(child<QPushButton>("accept", dialog()), Qt::LeftButton); // no words needed
    QTRY_COMPARE(read([id = *id](Database &db) { return OutboxRepository(db).get(id)->state; }),
                 OutboxState::Skipped);
}

void TestCustomerProfile::theHistoryIsAProperModel()
{
    TimelineModel model(m_fixture->store(), m_fixture->clock, *m_context->privacy);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    TimelineQuery query;
    query.customer = m_customer;
    query.limit = 5;
    model.setQuery(query, {});
    QTRY_VERIFY(model.rowCount() > 0);
    for (int pages = 0; pages < 30 && model.canFetchMore({}); ++pages) {
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before || !model.canFetchMore({}));
    }
    QVERIFY(!model.entryAt(0)); // the heading of the day
    QVERIFY(model.entryAt(1));
    QVERIFY(!model.entryAt(-1));
}

QTEST_MAIN(TestCustomerProfile)
#include "tst_customerprofile.moc"
