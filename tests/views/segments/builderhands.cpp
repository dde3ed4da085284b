#include "tests/views/segments/builderhands.h"

#include "views/segments/builder/cardparts.h"
#include "views/segments/builder/palettecatalogue.h"
#include "views/segments/builder/palettemodel.h"
#include "views/segments/builder/pickpopup.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/ruleitem.h"
#include "views/segments/builder/steppad.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QTest>

#include <cmath>

namespace comptoir {

namespace {

constexpr int kMostGestures = 60; ///< on one card
constexpr int kMostKeys = 400;
const QPoint kCorner(4, 4); ///< of a card: nothing of it lies there

/// How much of what is wanted a card of the palette has from the start; −1: it is of another kind.
int likeness(const RuleNode &card, const RuleNode &aim)
{
    if (card.body.index() != aim.body.index())
        return -1;
    if (const auto *one = std::get_if<AttributeCondition>(&card.body))
        return one->field == std::get<AttributeCondition>(aim.body).field ? 1 : 0;
    if (const auto *one = std::get_if<BehaviourCondition>(&card.body))
        return one->verb == std::get<BehaviourCondition>(aim.body).verb ? 1 : 0;
    if (const auto *one = std::get_if<AggregateCondition>(&card.body)) {
        const auto &wanted = std::get<AggregateCondition>(aim.body);
        return (one->verb == wanted.verb ? 2 : 0) + (one->statistic == wanted.statistic ? 1 : 0);
    }
    if (const RuleGroup *one = card.group())
        return one->mode == aim.group()->mode ? 1 : 0;
    return 0;
}

QStringList idsOf(const QList<PartOption> &options)
{
    QStringList ids;
    for (const PartOption &option : options)
        ids.append(option.id);
    return ids;
}

QSet<QString> idsOf(const CardParts &parts)
{
    QSet<QString> ids;
    for (const CardPart &part : parts) {
        if (!std::holds_alternative<WordPart>(part.body))
            ids.insert(part.id);
    }
    return ids;
}

/// Whether two parts are filled in alike.
bool isAlike(const CardPart &a, const CardPart &b)
{
    if (const auto *choice = std::get_if<ChoicePart>(&a.body))
        return choice->chosen == std::get<ChoicePart>(b.body).chosen;
    if (const auto *number = std::get_if<NumberPart>(&a.body))
        return number->value == std::get<NumberPart>(b.body).value;
    if (const auto *money = std::get_if<MoneyPart>(&a.body))
        return money->value == std::get<MoneyPart>(b.body).value;
    if (const auto *values = std::get_if<ValuesPart>(&a.body))
        return idsOf(values->chosen) == idsOf(std::get<ValuesPart>(b.body).chosen);
    return true;
}

QString textOf(const QList<PartOption> &options, const QString &id)
{
    for (const PartOption &option : options) {
        if (option.id == id)
            return option.text;
    }
    return {};
}

double numberIn(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? QLocale().toDouble(line->text()) : 0;
}

/// As one types it.
QString typed(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', QLocale::FloatingPointShortest);
}

double inUnits(const Money &money)
{
    return money.toDecimal().toDouble();
}

} // namespace

BuilderHands::BuilderHands(RuleBuilder &builder)
    : m_builder(builder)
{}

RuleItem *BuilderHands::item(const RulePath &path) const
{
    return m_builder.findChild<RuleCanvas *>()->itemAt(path);
}

QWidget *BuilderHands::part(const RulePath &path, const QString &id) const
{
    const RuleItem *card = item(path);
    return card ? hands::named<QWidget>(*card, id) : nullptr;
}

PickPopup *BuilderHands::popup() const
{
    return hands::named<PickPopup>(*m_builder.window(), QStringLiteral("pick"));
}

QListWidget *BuilderHands::list() const
{
    const PickPopup *open = popup();
    return open ? open->findChild<QListWidget *>() : nullptr;
}

int BuilderHands::rowOf(const QString &text) const
{
    const QListWidget *rows = list();
    for (int row = 0; rows && row < rows->count(); ++row) {
        if (rows->item(row)->flags() != Qt::NoItemFlags && rows->item(row)->text() == text)
            return row;
    }
    return -1;
}

/// QTest knows ASCII only.
void BuilderHands::type(const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(QApplication::focusWidget(), &press);
    }
}

RuleNode BuilderHands::at(const RulePath &path) const
{
    const RuleNode *node = nodeAt(m_builder.rule(), path);
    return node ? *node : RuleNode();
}

QString BuilderHands::build(const Rule &rule)
{
    if (QString wrong = setMode(rule.root.mode, {}); !wrong.isEmpty())
        return wrong;
    return addChildren(rule.root, {});
}

QString BuilderHands::setMode(RuleGroup::Mode mode, const RulePath &path)
{
    const RuleGroup group = path.empty() ? m_builder.rule().root : *at(path).group();
    if (group.mode == mode)
        return {};
    press(path, QStringLiteral("mode"));
    chooseRow(mode == RuleGroup::Mode::All       ? QStringLiteral("all of these conditions")
                  : mode == RuleGroup::Mode::Any ? QStringLiteral("any of these conditions")
                                                 : QStringLiteral("none of these conditions"));
    return {};
}

QString BuilderHands::addChildren(const RuleGroup &group, const RulePath &path)
{
    for (size_t i = 0; i < group.children.size(); ++i) {
        if (!m_builder.rule().root.children.empty())
            standOn(path);
        RulePath place = path;
        place.push_back(static_cast<int>(i));
        if (QString wrong = add(group.children[i], place); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString BuilderHands::add(const RuleNode &aim, const RulePath &path)
{
    const QList<PaletteEntry> entries = PaletteCatalogue::entries(m_builder.world(), 0);
    const auto best = std::max_element(entries.begin(), entries.end(),
                                       [&aim](const PaletteEntry &a, const PaletteEntry &b) {
                                           return likeness(a.node, aim) < likeness(b.node, aim);
                                       });
    if (likeness(best->node, aim) < 0)
        return QStringLiteral("the palette has no such card");
    takeCard(best->id, best->text);
    if (!nodeAt(m_builder.rule(), path))
        return QStringLiteral("“%1” did not come into the rule").arg(best->text);
    if (const RuleGroup *group = aim.group())
        return addChildren(*group, path);
    return fillIn(aim, path);
}

QString BuilderHands::fillIn(const RuleNode &aim, const RulePath &path)
{
    for (int i = 0; i < kMostGestures && at(path) != aim; ++i) {
        const RuleNode before = at(path);
        if (!giveOne(aim, path) && !addWhatIsMissing(aim, path))
            return QStringLiteral("the card has no part for what is still to be said");
        if (!QTest::qWaitFor([&] { return at(path) != before; }, 2000))
            return QStringLiteral("a part does not take what it is given: %1")
                .arg(m_builder.sentence());
    }
    return at(path) == aim ? QString() : QStringLiteral("it came to: %1").arg(m_builder.sentence());
}

/// Fills in the first part that is not as it is to be; false: all are.
bool BuilderHands::giveOne(const RuleNode &aim, const RulePath &path)
{
    const CardParts wanted = cardParts(aim, m_builder.world());
    for (const CardPart &now : cardParts(at(path), m_builder.world())) {
        const auto same = std::find_if(wanted.begin(), wanted.end(), [&now](const CardPart &one) {
            return one.id == now.id && one.body.index() == now.body.index();
        });
        if (same == wanted.end() || isAlike(now, *same))
            continue;
        give(now, *same, path);
        return true;
    }
    return false;
}

void BuilderHands::give(const CardPart &now, const CardPart &aim, const RulePath &path)
{
    if (const auto *choice = std::get_if<ChoicePart>(&aim.body)) {
        press(path, now.id);
        chooseRow(textOf(std::get<ChoicePart>(now.body).options, choice->chosen));
    } else if (const auto *number = std::get_if<NumberPart>(&aim.body)) {
        write(path, now.id, number->value.value_or(0));
    } else if (const auto *money = std::get_if<MoneyPart>(&aim.body)) {
        write(path, now.id, money->value ? inUnits(*money->value) : 0);
    } else if (const auto *values = std::get_if<ValuesPart>(&aim.body)) {
        press(path, now.id);
        pick(std::get<ValuesPart>(now.body), *values);
        closeList();
    }
}

/// Takes away what is not wanted, then adds the rest in its order.
void BuilderHands::pick(const ValuesPart &now, const ValuesPart &aim)
{
    const QStringList chosen = idsOf(now.chosen);
    const QStringList wanted = idsOf(aim.chosen);
    for (const PartOption &one : now.chosen) {
        if (!wanted.contains(one.id))
            chooseRow(one.text);
    }
    for (const PartOption &one : aim.chosen) {
        if (chosen.contains(one.id))
            continue;
        if (aim.options.isEmpty())
            takeWord(one.text);
        else
            chooseRow(one.text);
    }
}

/// "Say more", or takes away a piece that is not wanted: whichever leads to parts that are wanted.
bool BuilderHands::addWhatIsMissing(const RuleNode &aim, const RulePath &path)
{
    const QSet<QString> wanted = idsOf(cardParts(aim, m_builder.world()));
    const auto distance = [&](const RuleNode &node) {
        const QSet<QString> ids = idsOf(cardParts(node, m_builder.world()));
        return (ids - wanted).size() + (wanted - ids).size();
    };
    for (const CardPart &part : cardParts(at(path), m_builder.world())) {
        const auto *action = std::get_if<ActionPart>(&part.body);
        for (const PartOption &option : action ? action->options : QList<PartOption>()) {
            RuleNode next = at(path);
            part.take(next, option.id);
            if (distance(next) >= distance(at(path)))
                continue;
            press(path, part.id);
            if (action->options.size() > 1)
                chooseRow(option.text);
            return true;
        }
    }
    return false;
}

void MouseHands::takeCard(const QString &id, const QString &)
{
    auto *entries = hands::named<QAbstractItemView>(builder(), QStringLiteral("palette"));
    for (int row = 0; row < entries->model()->rowCount(); ++row) {
        const QModelIndex index = entries->model()->index(row, 0);
        if (index.data(PaletteModel::IdRole).toString() != id)
            continue;
        entries->scrollTo(index);
        QTest::mouseClick(entries->viewport(), Qt::LeftButton, {},
                          entries->visualRect(index).center());
        return;
    }
}

void MouseHands::standOn(const RulePath &path)
{
    QTest::mouseClick(item(path), Qt::LeftButton, {}, kCorner);
}

void MouseHands::press(const RulePath &path, const QString &id)
{
    if (QWidget *button = part(path, id))
        QTest::mouseClick(button, Qt::LeftButton);
}

/// By the buttons that come under the number when one clicks into it: the longest steps first.
void MouseHands::write(const RulePath &path, const QString &id, double number)
{
    press(path, id);
    for (int i = 0; i < kMostKeys; ++i) {
        const QWidget *field = part(path, id);
        const auto *pad = hands::named<StepPad>(*builder().window(), QStringLiteral("steps"));
        const double left = field ? number - numberIn(field) : 0;
        if (!pad || std::abs(left) < 1e-9)
            break;
        QAbstractButton *best = nullptr;
        double longest = 0;
        for (QAbstractButton *button : pad->findChildren<QAbstractButton *>()) {
            const double by = button->property("by").toDouble();
            if (by * left > 0 && std::abs(by) <= std::abs(left) + 1e-9
                && std::abs(by) > std::abs(longest)) {
                longest = by;
                best = button;
            }
        }
        if (!best)
            break;
        QTest::mouseClick(best, Qt::LeftButton);
    }
    standOn(path);
}

void MouseHands::clickRow(int row) const
{
    QListWidget *rows = list();
    if (!rows || row < 0)
        return;
    rows->scrollToItem(rows->item(row));
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      rows->visualItemRect(rows->item(row)).center());
}

void MouseHands::chooseRow(const QString &text)
{
    clickRow(rowOf(text));
}

void MouseHands::takeWord(const QString &word)
{
    type(word);
    const QString anew = QStringLiteral("Take “%1”").arg(word);
    if (QTest::qWaitFor([&] { return rowOf(word) >= 0 || rowOf(anew) >= 0; }))
        clickRow(std::max(rowOf(word), rowOf(anew)));
}

void MouseHands::closeList()
{
    standOn({});
}

void KeyHands::takeCard(const QString &id, const QString &words)
{
    QWidget *here = QApplication::focusWidget();
    QTest::keyClick(here ? here : &builder(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    type(words);
    const auto *entries = hands::named<QAbstractItemView>(builder(), QStringLiteral("palette"));
    for (int i = 0; i < entries->model()->rowCount()
         && entries->currentIndex().data(PaletteModel::IdRole).toString() != id;
         ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void KeyHands::standOn(const RulePath &path)
{
    if (!qobject_cast<RuleItem *>(QApplication::focusWidget()))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    for (const Qt::Key way : {Qt::Key_Up, Qt::Key_Down}) {
        for (int i = 0; i < kMostKeys && !item(path)->hasFocus(); ++i) {
            const QWidget *before = QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), way);
            if (QApplication::focusWidget() == before)
                break;
        }
    }
}

void KeyHands::goTo(const RulePath &path, const QString &id)
{
    standOn(path);
    for (int i = 0; i < kMostKeys && QApplication::focusWidget()->objectName() != id; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
}

void KeyHands::press(const RulePath &path, const QString &id)
{
    goTo(path, id);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void KeyHands::write(const RulePath &path, const QString &id, double number)
{
    goTo(path, id);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    type(typed(number));
}

void KeyHands::chooseRow(const QString &text)
{
    const bool ticks = list() && rowOf(text) >= 0
        && list()->item(rowOf(text))->data(Qt::CheckStateRole).isValid();
    for (const Qt::Key way : {Qt::Key_Down, Qt::Key_Up}) {
        for (int i = 0; list() && i < list()->count(); ++i) {
            if (list()->currentRow() >= 0 && list()->currentRow() == rowOf(text))
                break;
            QTest::keyClick(QApplication::focusWidget(), way);
        }
    }
    QTest::keyClick(QApplication::focusWidget(), ticks ? Qt::Key_Space : Qt::Key_Return);
}

void KeyHands::takeWord(const QString &word)
{
    type(word);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void KeyHands::closeList()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

} // namespace comptoir
