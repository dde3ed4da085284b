#include "models/segments/rulejson.h"
#include "models/segments/segmentpresets.h"
#include "models/store/tagrepository.h"
#include "tests/models/segments/randomrule.h"
#include "tests/views/hands.h"
#include "tests/views/segments/openbuilder.h"
#include "tests/views/viewsfixture.h"
#include "views/segments/builder/cardmime.h"
#include "views/segments/builder/conditiontemplates.h"
#include "views/segments/builder/historybuttons.h"
#include "views/segments/builder/pickpopup.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/ruleitem.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTest>

using namespace comptoir;

namespace {

using Mode = RuleGroup::Mode;

RuleNode field(const QString &id)
{
    return {AttributeCondition{id, Operator::IsKnown, {}, {}}, {}};
}

Rule ruleOf(std::vector<RuleNode> children)
{
    return {RuleGroup{Mode::All, std::move(children)}};
}

RuleNode group(Mode mode, std::vector<RuleNode> children)
{
    return {RuleGroup{mode, std::move(children)}, {}};
}

/// Three cards, the middle ones in a group.
Rule cityPhoneTags()
{
    return ruleOf({field(u"city"_qs), group(Mode::Any, {field(u"phone"_qs)}), field(u"email"_qs)});
}

QString textOf(const RuleGroup &group)
{
    QStringList parts;
    for (const RuleNode &node : group.children) {
        const auto *condition = std::get_if<AttributeCondition>(&node.body);
        parts.append(condition          ? condition->field
                         : node.group() ? u'(' + textOf(*node.group()) + u')'
                                        : u"?"_qs);
    }
    return parts.join(u' ');
}

} // namespace

/// The builder by real keys and a real mouse.
class TestRuleBuilder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryRuleAndKeepsItAsItIs();
    void buildsARuleByKeyboardAlone();
    void buildsARuleByMouseAlone();
    void findsPalettesCardsByFrenchWordsToo();
    void arrowsWalkAndAltArrowsMove();
    void keysCopyCutPasteDuplicateAndRemove();
    void groupsAndUngroupsByKey();
    void undoAndRedoByKeyFromWithinAField();
    void typingKeepsTheKeyboardInItsField();
    void aNumberThatIsTooLargeIsSaidToBe();
    void aFieldThatGoesAwayTellsNothing();
    void anIncompleteCardSaysSoAndIsLeftOut();
    void suggestsProductsByNameAndKeepsTheirNumber();
    void noTagIsLostHoweverFastOneTypes();
    void aHalfTypedWordTakesWhatThereIs();
    void boughtAsksForTheProductAtOnce();
    void whatIsAddedGetsTheKeyboard();
    void whatIsMissingIsBroughtInFromTheCard();
    void aNumberMayBeOneOfSeveral();
    void aLateAnswerOfTheStoreIsDropped();
    void pastesForeignTextWithASentence();
    void dropsFromThePaletteAtThePlaceShown();
    void menuByKeyDoesWhatItSays();
    void everythingHasANameAndIsReachedByTab();
    void excludesCustomersByOneButton();
    void aDraggedCardIsNotLitAnyMore();
    void homeAndEndGoToTheEnds();
    void theMenuOffersWhatCanBeDone();
    void speaksTheLanguageOfTheWindow();

private:
    template <typename T = QWidget>
    T *part(const RulePath &path, const QString &id)
    {
        const RuleItem *item = canvas()->itemAt(path);
        return item ? hands::named<T>(*item, id) : nullptr;
    }
    RuleCanvas *canvas() { return m_builder->findChild<RuleCanvas *>(); }
    RuleItem *item(const RulePath &path) { return canvas()->itemAt(path); }
    /// The one that is open; a closed one lives on until it is deleted.
    PickPopup *popup() { return hands::named<PickPopup>(*m_builder, u"pick"_qs); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// QTest knows ASCII only.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QWidget *here = QApplication::focusWidget();
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(here, &press);
        }
    }
    /// Opens a part and takes what is typed.
    void choose(QWidget *part, const QString &typed)
    {
        part->setFocus();
        key(Qt::Key_Return);
        QVERIFY(popup());
        auto *list = popup()->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == typed) {
                list->setCurrentRow(row);
                break;
            }
        }
        key(Qt::Key_Return);
        QVERIFY(!popup());
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<RuleBuilder> m_builder;
};

void TestRuleBuilder::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(60);
    const auto tagged = awaitResult(m_fixture->store().write([](Database &db) {
        return TagRepository(db).add(u"Fidèle"_qs, {CustomerId{1}, CustomerId{2}}, Timestamp{1});
    }));
    QVERIFY(tagged);
}

void TestRuleBuilder::init()
{
    m_builder = openBuilder(*m_fixture);
    QVERIFY(m_builder);
}

void TestRuleBuilder::cleanup()
{
    m_builder.reset();
}

void TestRuleBuilder::showsEveryRuleAndKeepsItAsItIs()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const Rule rule = RandomRule(seed).rule();
        m_builder->setRule(rule);
        QVERIFY(m_builder->rule() == rule);
        QVERIFY(!m_builder->history()->canUndo());
    }
    const auto presets = SegmentPreset::builtIn();
    QVERIFY(presets);
    for (const SegmentPreset &preset : *presets) {
        const Rule rule = preset.rule(*Currency::fromCode(u"EUR")).valueOr({});
        m_builder->setRule(rule);
        QCoreApplication::processEvents();
        QVERIFY(m_builder->rule() == rule);
    }
}

/// "Town is Lyon, and at least 2 orders in the last 90 days, except who has the tag Fidèle".
void TestRuleBuilder::buildsARuleByKeyboardAlone()
{
    m_builder->setFocus();
    QTest::keyClick(m_builder.get(), Qt::Key_F, Qt::ControlModifier);
    type(u"ville"_qs);
    key(Qt::Key_Return); // the first that is found goes into the rule, the keyboard to its value
    key(Qt::Key_Return); // opens it
    QVERIFY(popup());
    type(u"Lyon"_qs);
    key(Qt::Key_Return);
    const AttributeCondition inLyon{u"city"_qs, Operator::Is, {u"Lyon"_qs}, {}};
    QTRY_VERIFY(m_builder->rule() == ruleOf({{inLyon, {}}}));
    key(Qt::Key_Escape);

    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape); // clears
    type(u"placed an order"_qs);
    key(Qt::Key_Return);
    QCOMPARE(m_builder->rule().root.children.size(), size_t(2));
    part({1}, u"count"_qs)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"2"_qs);
    choose(part({1}, u"window.kind"_qs), u"in the last …"_qs);
    part<QLineEdit>({1}, u"window.span.count"_qs)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"90"_qs);
    const BehaviourCondition twice{u"order_placed"_qs,
                                   BehaviourCondition::Count::AtLeast,
                                   2,
                                   {},
                                   Window::lastly(90, SpanUnit::Days)};
    QVERIFY(m_builder->rule() == ruleOf({{inLyon, {}}, {twice, {}}}));

    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
    type(u"none of"_qs);
    key(Qt::Key_Return);
    QCOMPARE(textOf(m_builder->rule().root), u"city ? ()"_qs);
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
    type(u"tags"_qs);
    key(Qt::Key_Return);
    QCOMPARE(textOf(m_builder->rule().root), u"city ? (tags)"_qs);
    key(Qt::Key_Return);
    type(u"fidele"_qs);
    key(Qt::Key_Return); // before the store has answered: it is taken when it has
    const AttributeCondition tags{u"tags"_qs, Operator::HasAny, {u"Fidèle"_qs}, {}};
    QTRY_VERIFY(m_builder->rule()
                == ruleOf({{inLyon, {}}, {twice, {}}, group(Mode::None, {{tags, {}}})}));
    key(Qt::Key_Escape);
    QVERIFY(m_builder->problems().isEmpty());
    QVERIFY(m_builder->sentence().contains(u"except"));
}

void TestRuleBuilder::buildsARuleByMouseAlone()
{
    auto *list = hands::named<QAbstractItemView>(*m_builder, u"palette"_qs);
    const auto row = [list](const QString &text) {
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            if (list->model()->index(i, 0).data().toString() == text)
                return list->model()->index(i, 0);
        }
        return QModelIndex();
    };
    const QModelIndex orders = row(u"Number of orders"_qs);
    QVERIFY(orders.isValid());
    list->scrollTo(orders);
    const QPoint at = list->visualRect(orders).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(textOf(m_builder->rule().root), u"orders_count"_qs);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at); // as some do: once all the same
    QCOMPARE(textOf(m_builder->rule().root), u"orders_count"_qs);
    QTest::mouseClick(part({0}, u"remove"_qs), Qt::LeftButton);
    const QModelIndex again = row(u"Number of orders"_qs);
    list->scrollTo(again);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(again).center());
    QCOMPARE(textOf(m_builder->rule().root), u"orders_count"_qs);
    auto *comparison = part<QPushButton>({0}, u"operator"_qs);
    QVERIFY(comparison);
    QTest::mouseClick(comparison, Qt::LeftButton);
    auto *choices = popup()->findChild<QListWidget *>();
    const auto exactly = choices->findItems(u"exactly"_qs, Qt::MatchExactly);
    QCOMPARE(exactly.size(), 1);
    QTest::mouseClick(choices->viewport(), Qt::LeftButton, {},
                      choices->visualItemRect(exactly.constFirst()).center());
    QVERIFY(std::get<AttributeCondition>(m_builder->rule().root.children[0].body).op
            == Operator::Is);
    QTest::mouseClick(part({0}, u"remove"_qs), Qt::LeftButton);
    QVERIFY(m_builder->rule().root.children.empty());
}

void TestRuleBuilder::findsPalettesCardsByFrenchWordsToo()
{
    auto *list = hands::named<QAbstractItemView>(*m_builder, u"palette"_qs);
    auto *search = hands::named<SearchField>(*m_builder, u"paletteSearch"_qs);
    search->setFocus();
    type(u"dépensé"_qs);
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->currentIndex().isValid());
    search->clear();
    type(u"qwxz"_qs);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(hands::shows(*m_builder, u"Try another word"_qs));
}

void TestRuleBuilder::arrowsWalkAndAltArrowsMove()
{
    m_builder->setRule(cityPhoneTags());
    item({0})->setFocus();
    key(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), item({1}));
    key(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), item({1, 0}));
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), item({0}));
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"(city phone) email"_qs);
    QCOMPARE(QApplication::focusWidget(), item({0, 0}));
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"(phone) city email"_qs);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), item({0}));
    key(Qt::Key_Down, Qt::AltModifier); // a whole group
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone) email"_qs);
}

void TestRuleBuilder::keysCopyCutPasteDuplicateAndRemove()
{
    m_builder->setRule(cityPhoneTags());
    item({0})->setFocus();
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(u"\"city\""));
    item({1})->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone city) email"_qs);
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone) email"_qs);
    item({2})->setFocus();
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone) email email"_qs);
    QCOMPARE(QApplication::focusWidget(), item({3}));
    key(Qt::Key_Delete);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone) email"_qs);
    item({1})->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(textOf(m_builder->rule().root), u"city email"_qs);
    QVERIFY(item({1})->hasFocus()); // one stays where one was
}

void TestRuleBuilder::groupsAndUngroupsByKey()
{
    m_builder->setRule(cityPhoneTags());
    item({0})->setFocus();
    key(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"(city) (phone) email"_qs);
    choose(part({0}, u"mode"_qs), u"none of these conditions"_qs);
    QVERIFY(m_builder->rule().root.children[0].group()->mode == Mode::None);
    item({0})->setFocus();
    key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone) email"_qs);
}

void TestRuleBuilder::undoAndRedoByKeyFromWithinAField()
{
    HistoryButtons buttons(m_builder->history(), m_builder.get());
    buttons.show();
    const Rule before = ruleOf({{conditiontemplates::ofVerb(u"order_placed"_qs), {}}});
    m_builder->setRule(before);
    auto *count = part<QLineEdit>({0}, u"count"_qs);
    count->setFocus();
    count->selectAll();
    type(u"12"_qs);
    QCOMPARE(std::get<BehaviourCondition>(m_builder->rule().root.children[0].body).count, 12);
    key(Qt::Key_Z, Qt::ControlModifier); // both digits
    QVERIFY(m_builder->rule() == before);
    QCOMPARE(count->text(), u"1"_qs);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(count->text(), u"12"_qs);
    auto *undo = buttons.findChild<QAbstractButton *>(u"undoRule"_qs);
    QVERIFY(undo->isEnabled());
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(m_builder->rule() == before);
    QVERIFY(!undo->isEnabled());
}

void TestRuleBuilder::typingKeepsTheKeyboardInItsField()
{
    m_builder->setRule(
        ruleOf({{AttributeCondition{u"total_spent"_qs, Operator::AtLeast, {}, {}}, {}}}));
    auto *amount = part<QLineEdit>({0}, u"values.0"_qs);
    amount->setFocus();
    type(u"150.5"_qs);
    QCOMPARE(QApplication::focusWidget(), amount);
    QCOMPARE(amount->text(), u"150.5"_qs); // not yet written as money
    const Money typed{15'050, *Currency::fromCode(u"EUR")};
    QVERIFY(std::get<AttributeCondition>(m_builder->rule().root.children[0].body).operands
            == QList<Operand>{typed});
    key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), item({0}));
    QCOMPARE(amount->text(), u"150.50"_qs);
    amount->setFocus();
    amount->selectAll();
    type(u"x"_qs);
    QVERIFY(amount->property("invalid").toBool());
    key(Qt::Key_Escape); // what is no amount does not stay
    QCOMPARE(amount->text(), u"150.50"_qs);
}

/// The digits before stay, and one is told.
void TestRuleBuilder::aNumberThatIsTooLargeIsSaidToBe()
{
    BehaviourCondition often;
    often.verb = u"order_placed"_qs;
    often.count = 2;
    m_builder->setRule(ruleOf({{often, {}}}));
    auto *times = part<QLineEdit>({0}, u"count"_qs);
    QVERIFY(times);
    times->setFocus();
    times->selectAll();
    type(u"1234567890"_qs);
    QVERIFY(
        hands::notice(*m_builder).contains(u"largest number that fits here is 1,000,000,000"_qs));
    key(Qt::Key_Tab);
    QCOMPARE(times->text(), u"123456789"_qs);
    QVERIFY(hands::notice(*m_builder).contains(u"largest number"_qs));
}

void TestRuleBuilder::aFieldThatGoesAwayTellsNothing()
{
    const Rule birthdays = ruleOf({{AnniversaryCondition{u"birthday"_qs, 0, 7}, {}}});
    m_builder->setRule(birthdays);
    auto *days = part<QLineEdit>({0}, u"days.first"_qs);
    days->setFocus();
    days->selectAll();
    type(u"30"_qs); // is taken when one leaves the field
    QVERIFY(m_builder->rule() == birthdays);
    const Rule other = ruleOf({group(Mode::Any, {field(u"city"_qs)})});
    m_builder->setRule(other);
    QVERIFY(m_builder->rule() == other);
    QVERIFY(!m_builder->history()->canUndo());
}

void TestRuleBuilder::anIncompleteCardSaysSoAndIsLeftOut()
{
    const RuleNode complete = field(u"city"_qs);
    m_builder->setRule(
        ruleOf({complete, {AttributeCondition{u"age"_qs, Operator::AtLeast, {}, {}}, {}}}));
    QCOMPARE(m_builder->problems().size(), 1);
    QCOMPARE(m_builder->problems().constFirst().path, RulePath{1});
    QVERIFY(m_builder->completePart() == ruleOf({complete}));
    QVERIFY(hands::shows(*item({1}), u"left out of the count"_qs));
    QVERIFY(!hands::shows(*item({0}), u"left out of the count"_qs));
    QVERIFY(!item({1})->accessibleDescription().isEmpty());
    part({1}, u"values.0"_qs)->setFocus();
    type(u"30"_qs);
    QVERIFY(m_builder->problems().isEmpty());
    QVERIFY(!hands::shows(*item({1}), u"left out of the count"_qs));
    QVERIFY(m_builder->completePart() == m_builder->rule());
}

void TestRuleBuilder::suggestsProductsByNameAndKeepsTheirNumber()
{
    const auto product = awaitResult(m_fixture->store().read([](Database &db) {
        Statement first = db.prepare(
            u"SELECT id, name FROM product WHERE name IS NOT NULL ORDER BY name LIMIT 1"_qs);
        return first.next() ? qMakePair(first.text(0), first.text(1)) : qMakePair(u""_qs, u""_qs);
    }));
    QTRY_VERIFY(!product.second.isEmpty());
    m_builder->setRule(ruleOf({{BehaviourCondition{u"bought"_qs,
                                                   BehaviourCondition::Count::AtLeast,
                                                   1,
                                                   {{u"product"_qs, Operator::Is, {}}},
                                                   {}},
                                {}}}));
    part({0}, u"where.0.values"_qs)->setFocus();
    key(Qt::Key_Return);
    type(product.second.left(6));
    auto *list = popup()->findChild<QListWidget *>();
    QTRY_VERIFY(!list->findItems(product.second, Qt::MatchExactly).isEmpty());
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {},
        list->visualItemRect(list->findItems(product.second, Qt::MatchExactly).constFirst())
            .center());
    key(Qt::Key_Escape);
    const auto where = std::get<BehaviourCondition>(m_builder->rule().root.children[0].body).where;
    QVERIFY(where.constFirst().operands == QList<Operand>{product.first});
    QVERIFY(m_builder->sentence().contains(product.second));
    // A rule from elsewhere gets its names too.
    const Rule rule = m_builder->rule();
    RuleBuilder other(m_fixture->context());
    other.setRule(rule);
    QTRY_VERIFY(other.sentence().contains(product.second));
}

void TestRuleBuilder::boughtAsksForTheProductAtOnce()
{
    m_builder->focusSearch();
    type(u"bought a product"_qs);
    key(Qt::Key_Return);
    QWidget *products = part({0}, u"where.0.values"_qs);
    QVERIFY(products);
    QCOMPARE(QApplication::focusWidget(), products);
    key(Qt::Key_Return);
    QVERIFY(popup());
    QTRY_VERIFY(popup()->findChild<QListWidget *>()->count() > 0);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    key(Qt::Key_Escape);
    QVERIFY(m_builder->problems().isEmpty());
    const auto where = std::get<BehaviourCondition>(m_builder->rule().root.children[0].body).where;
    QCOMPARE(where.constFirst().operands.size(), 1);
}

void TestRuleBuilder::whatIsAddedGetsTheKeyboard()
{
    m_builder->setRule(ruleOf({{conditiontemplates::ofVerb(u"order_placed"_qs), {}}}));
    choose(part({0}, u"add"_qs), u"where …"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), part({0}, u"where.0.attribute"_qs));
    choose(part({0}, u"where.0.attribute"_qs), u"Amount"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), part({0}, u"where.0.values.0"_qs));
    type(u"50"_qs);
    const auto where = std::get<BehaviourCondition>(m_builder->rule().root.children[0].body).where;
    const Money fifty{5000, *Currency::fromCode(u"EUR")};
    QVERIFY(where.constFirst().operands == QList<Operand>{fifty});
    // By mouse too, and where there is but one thing to add.
    choose(part({0}, u"add"_qs), u"and has been so for …"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), part({0}, u"lasting.count"_qs));
    QTest::mouseClick(part({0}, u"add"_qs), Qt::LeftButton);
    QTRY_COMPARE(QApplication::focusWidget(), part({0}, u"where.1.attribute"_qs));
}

/// Where postcodes lie: by key from the card, which is found by the words that one thinks of.
void TestRuleBuilder::whatIsMissingIsBroughtInFromTheCard()
{
    ViewContext context = m_fixture->context();
    QString opened;
    context.openRecord = [&opened](const QString &page, qint64) { opened = page; };
    m_builder = std::make_unique<RuleBuilder>(context);
    hands::show(*m_builder);
    m_builder->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
    m_builder->focusSearch();
    type(u"rayon"_qs);
    key(Qt::Key_Return);
    QVERIFY(std::holds_alternative<DistanceCondition>(m_builder->rule().root.children[0].body));
    QTRY_VERIFY(part<QPushButton>({0}, u"bringIn"_qs));
    auto *bring = part<QPushButton>({0}, u"bringIn"_qs);
    for (int presses = 0; presses < 12 && QApplication::focusWidget() != bring; ++presses)
        key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bring);
    key(Qt::Key_Space);
    QCOMPARE(opened, u"settings-places"_qs);
    m_builder->setRule(ruleOf({{conditiontemplates::ofVerb(u"visited"_qs), {}}}));
    QTRY_VERIFY(part<QPushButton>({0}, u"bringIn"_qs));
    QTest::mouseClick(part<QPushButton>({0}, u"bringIn"_qs), Qt::LeftButton);
    QCOMPARE(opened, u"settings-import"_qs);
    m_builder->setRule(ruleOf({field(u"city"_qs)}));
    QVERIFY(!part<QPushButton>({0}, u"bringIn"_qs));
}

/// Ticked, typed over what is ticked, typed before the store answers, and typed and left at once.
void TestRuleBuilder::noTagIsLostHoweverFastOneTypes()
{
    QVERIFY(awaitResult(m_fixture->store().write([now = m_fixture->clock.now()](Database &db) {
        return TagRepository(db).add(u"VIP"_qs, {{1}, {2}}, now);
    })));
    m_builder->setRule(ruleOf({{AttributeCondition{u"tags"_qs, Operator::HasAny, {}, {}}, {}}}));
    const auto tags = [this] {
        QStringList words;
        const auto &condition
            = std::get<AttributeCondition>(m_builder->rule().root.children[0].body);
        for (const Operand &operand : condition.operands)
            words.append(std::get<QString>(operand));
        return words;
    };
    part({0}, u"values"_qs)->setFocus();
    key(Qt::Key_Return);
    auto *list = popup()->findChild<QListWidget *>();
    QTRY_VERIFY(!list->findItems(u"VIP"_qs, Qt::MatchExactly).isEmpty());
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {},
        list->visualItemRect(list->findItems(u"VIP"_qs, Qt::MatchExactly).constFirst()).center());
    QCOMPARE(tags(), QStringList{u"VIP"_qs});
    type(u"VI"_qs); // which what is ticked begins with
    QTRY_VERIFY(!list->findItems(u"Take “VI”"_qs, Qt::MatchExactly).isEmpty());
    key(Qt::Key_Return);
    QCOMPARE(tags(), (QStringList{u"VIP"_qs, u"VI"_qs}));
    type(u"Fidèle"_qs); // and no moment for an answer
    key(Qt::Key_Return);
    type(u"Lyon"_qs);
    key(Qt::Key_Return);
    type(u"vip"_qs); // already there, in other letters
    key(Qt::Key_Return);
    key(Qt::Key_Escape);
    QCOMPARE(tags(), (QStringList{u"VIP"_qs, u"VI"_qs, u"Fidèle"_qs, u"Lyon"_qs}));
}

/// By Enter after an answer of the store, and before it; a piece of a word only where one asks for
/// pieces.
void TestRuleBuilder::aHalfTypedWordTakesWhatThereIs()
{
    QVERIFY(awaitResult(m_fixture->store().write([now = m_fixture->clock.now()](Database &db) {
        return TagRepository(db).add(u"Rennes"_qs, {{1}, {2}}, now);
    })));
    const auto words = [this] {
        const auto &condition
            = std::get<AttributeCondition>(m_builder->rule().root.children[0].body);
        return condition.operands;
    };
    m_builder->setRule(ruleOf({{AttributeCondition{u"tags"_qs, Operator::HasAny, {}, {}}, {}}}));
    part({0}, u"values"_qs)->setFocus();
    key(Qt::Key_Return);
    type(u"renn"_qs);
    auto *list = popup()->findChild<QListWidget *>();
    QTRY_VERIFY(!list->findItems(u"Take “renn”"_qs, Qt::MatchExactly).isEmpty());
    QCOMPARE(list->item(0)->text(), u"Rennes"_qs);
    QCOMPARE(list->currentRow(), 0);
    QCOMPARE(list->item(list->count() - 1)->text(), u"Take “renn”"_qs);
    key(Qt::Key_Return);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!part({0}, u"values"_qs)->window()->findChild<PickPopup *>());
    QVERIFY(words() == QList<Operand>{u"Rennes"_qs});

    m_builder->setRule(ruleOf({{AttributeCondition{u"tags"_qs, Operator::HasAny, {}, {}}, {}}}));
    part({0}, u"values"_qs)->setFocus();
    key(Qt::Key_Return);
    type(u"renn"_qs); // and no moment for an answer
    key(Qt::Key_Return);
    QTRY_VERIFY(words() == QList<Operand>{u"Rennes"_qs});
    key(Qt::Key_Escape);
    QTRY_VERIFY(!part({0}, u"values"_qs)->window()->findChild<PickPopup *>());

    m_builder->setRule(
        ruleOf({{AttributeCondition{u"city"_qs, Operator::StartsWith, {}, {}}, {}}}));
    part({0}, u"values"_qs)->setFocus();
    key(Qt::Key_Return);
    type(u"p"_qs);
    list = popup()->findChild<QListWidget *>();
    QTRY_VERIFY(!list->findItems(u"Take “p”"_qs, Qt::MatchExactly).isEmpty());
    QCOMPARE(list->currentItem()->text(), u"Take “p”"_qs);
    key(Qt::Key_Escape);
}

void TestRuleBuilder::aNumberMayBeOneOfSeveral()
{
    m_builder->setRule(
        ruleOf({{AttributeCondition{u"orders_count"_qs, Operator::Is, {qint64(3)}, {}}, {}}}));
    auto *more = part<QAbstractButton>({0}, u"values.more"_qs);
    QVERIFY(more);
    more->click();
    part({0}, u"values.1"_qs)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"5"_qs);
    const auto operands = [this] {
        return std::get<AttributeCondition>(m_builder->rule().root.children[0].body).operands;
    };
    QVERIFY((operands() == QList<Operand>{qint64(3), qint64(5)}));
    QVERIFY(m_builder->problems().isEmpty());
    m_builder->setRule(
        ruleOf({{AttributeCondition{u"orders_count"_qs, Operator::AtLeast, {qint64(3)}, {}}, {}}}));
    QVERIFY(!part({0}, u"values.more"_qs)); // there is no "at least 3 or 5"
}

void TestRuleBuilder::aLateAnswerOfTheStoreIsDropped()
{
    m_builder->setRule(ruleOf({{AttributeCondition{u"city"_qs, Operator::Is, {}, {}}, {}}}));
    part({0}, u"values"_qs)->setFocus();
    key(Qt::Key_Return);
    type(u"zzzz"_qs);
    m_builder->setRule(ruleOf({field(u"email"_qs)})); // the card is gone while the store reads
    QTest::qWait(0);
    QCoreApplication::processEvents();
    QVERIFY(m_builder->rule() == ruleOf({field(u"email"_qs)}));
}

void TestRuleBuilder::pastesForeignTextWithASentence()
{
    m_builder->setRule(cityPhoneTags());
    QApplication::clipboard()->setText(u"Bonjour"_qs);
    item({0})->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_builder->rule() == cityPhoneTags());
    QVERIFY(hands::notice(*m_builder).contains(u"Nothing was changed"));
    QApplication::clipboard()->setText(u"{\"field\": \"city\", \"operator\": \"is_known\"}"_qs);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(textOf(m_builder->rule().root), u"city city (phone) email"_qs);
    QVERIFY(hands::notice(*m_builder).isEmpty());
}

/// The events that a window system sends while something is dragged over.
void TestRuleBuilder::dropsFromThePaletteAtThePlaceShown()
{
    m_builder->setRule(cityPhoneTags());
    QCoreApplication::processEvents();
    const std::unique_ptr<QMimeData> data(cardmime::of(field(u"age"_qs)));
    const RuleItem *inner = item({1, 0});
    const QPoint under = inner->mapTo(canvas(), QPoint(40, inner->height() - 2));
    QDragEnterEvent enter(under, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent over(under, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas(), &over);
    auto *mark = canvas()->findChild<QWidget *>(u"dropMark"_qs);
    QVERIFY(mark->isVisible());
    QVERIFY(mark->geometry().center().y() > inner->mapTo(canvas(), QPoint()).y());
    QDropEvent drop(under, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas(), &drop);
    QVERIFY(!mark->isVisible());
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone age) email"_qs);
    // What is no card is not taken.
    QMimeData text;
    text.setText(u"Bonjour"_qs);
    QDragEnterEvent foreign(under, Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(canvas(), &foreign);
    QVERIFY(!foreign.isAccepted());
}

/// No event tells a list that the mouse went elsewhere with the card.
void TestRuleBuilder::aDraggedCardIsNotLitAnyMore()
{
    auto *list = hands::named<QAbstractItemView>(*m_builder, u"palette"_qs);
    QWidget *sheet = list->viewport();
    const QPointF at = list->visualRect(list->model()->index(2, 0)).center();
    const auto move = [sheet](const QPointF &to) {
        QMouseEvent event(QEvent::MouseMove, to, sheet->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(sheet, &event);
    };
    const auto hover = [sheet](QEvent::Type type, const QPointF &to) {
        QHoverEvent event(type, to, sheet->mapToGlobal(to), to);
        QApplication::sendEvent(sheet, &event);
    };
    const QImage before = sheet->grab().toImage();
    hover(QEvent::HoverMove, at);
    QVERIFY(sheet->grab().toImage() != before);
    QTest::mousePress(sheet, Qt::LeftButton, {}, at.toPoint());
    move(at + QPointF(0, 6));
    move(at + QPointF(60, 40));
    QVERIFY(sheet->grab().toImage() != before);
    QCoreApplication::processEvents();
    const QImage after = sheet->grab().toImage();
    hover(QEvent::HoverLeave, QPointF(-1, -1));
    QCOMPARE(after, sheet->grab().toImage());
}

void TestRuleBuilder::homeAndEndGoToTheEnds()
{
    m_builder->setRule(cityPhoneTags());
    item({1})->setFocus();
    key(Qt::Key_End);
    QVERIFY(item({2})->hasFocus());
    key(Qt::Key_Home);
    QVERIFY(item({0})->hasFocus());
}

void TestRuleBuilder::theMenuOffersWhatCanBeDone()
{
    m_builder->setRule(cityPhoneTags());
    const auto offers = [this](const RulePath &path, const QString &text) {
        item(path)->setFocus();
        key(Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        bool isOffered = false;
        for (const QAction *action : menu ? menu->actions() : QList<QAction *>())
            isOffered = isOffered || (action->text() == text && action->isEnabled());
        if (menu)
            menu->close();
        return isOffered;
    };
    QVERIFY(!offers({0}, u"Take the group apart"_qs));
    QVERIFY(offers({1}, u"Take the group apart"_qs));
    QVERIFY(!offers({}, u"Take the group apart"_qs));
    QVERIFY(!offers({0}, u"Move up"_qs));
    QVERIFY(offers({0}, u"Move down"_qs));
    QVERIFY(!offers({2}, u"Move down"_qs));
    QVERIFY(offers({0}, u"Duplicate"_qs) && !offers({}, u"Duplicate"_qs));
}

void TestRuleBuilder::menuByKeyDoesWhatItSays()
{
    m_builder->setRule(cityPhoneTags());
    item({2})->setFocus();
    key(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Move up")
            menu->setActiveAction(action);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(textOf(m_builder->rule().root), u"city (phone email)"_qs);
}

void TestRuleBuilder::everythingHasANameAndIsReachedByTab()
{
    const auto presets = SegmentPreset::builtIn();
    QVERIFY(presets);
    std::vector<RuleNode> children;
    for (const SegmentPreset &preset : *presets) {
        const Rule rule = preset.rule(*Currency::fromCode(u"EUR")).valueOr({});
        children.insert(children.end(), rule.root.children.cbegin(), rule.root.children.cend());
    }
    m_builder->setRule(ruleOf(children));
    QCoreApplication::processEvents();
    QSet<QWidget *> reached;
    QWidget *start = hands::named<SearchField>(*m_builder, u"paletteSearch"_qs);
    start->setFocus();
    for (int step = 0; step < 4000 && (step == 0 || QApplication::focusWidget() != start); ++step) {
        reached.insert(QApplication::focusWidget());
        key(Qt::Key_Tab);
    }
    for (QWidget *widget : m_builder->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (widget->focusProxy())
            continue;
        const QByteArray which
            = widget->metaObject()->className() + QByteArray(" ") + widget->objectName().toUtf8();
        const auto *button = qobject_cast<QPushButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 which.constData());
        QVERIFY2(reached.contains(widget), which.constData());
    }
}

void TestRuleBuilder::excludesCustomersByOneButton()
{
    m_builder->setRule({RuleGroup{Mode::Any, {field(u"city"_qs), field(u"phone"_qs)}}});
    QTest::mouseClick(hands::named<QPushButton>(*m_builder, u"exclude"_qs), Qt::LeftButton);
    QCOMPARE(textOf(m_builder->rule().root), u"(city phone) ()"_qs);
    QCOMPARE(QApplication::focusWidget(), item({1})); // what is chosen now goes there
    auto *search = hands::named<SearchField>(*m_builder, u"paletteSearch"_qs);
    search->setFocus();
    type(u"phone"_qs);
    key(Qt::Key_Return);
    QCOMPARE(textOf(m_builder->rule().root), u"(city phone) (phone)"_qs);
}

void TestRuleBuilder::speaksTheLanguageOfTheWindow()
{
    m_builder->setRule(cityPhoneTags());
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    auto *operation = part<QPushButton>({0}, u"operator"_qs);
    QTRY_VERIFY(operation->text() != u"is known");
    auto *list = hands::named<QAbstractItemView>(*m_builder, u"palette"_qs);
    QVERIFY(list->model()->index(0, 0).data().toString() != u"Orders");
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::processEvents();
    QTRY_COMPARE(operation->text(), u"is known"_qs);
}

QTEST_MAIN(TestRuleBuilder)
#include "tst_rulebuilder.moc"
