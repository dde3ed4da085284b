#include "views/segments/builder/fieldcards.h"

#include "models/segments/operators.h"
#include "views/segments/builder/conditiontemplates.h"
#include "views/segments/builder/operandparts.h"
#include "views/segments/builder/palettewords.h"
#include "views/segments/builder/partwords.h"
#include "views/segments/builder/windowparts.h"

#include <algorithm>

namespace comptoir {

namespace {

/// When a day comes round; which one it is follows from the first and the last day.
struct DaysEntry
{
    const char *id;
    const char *pattern;
    int first, last; ///< as offered
    bool (*fits)(int first, int last);
};

constexpr DaysEntry kDays[] = {
    {"today", QT_TRANSLATE_NOOP("FieldCards", "today"), 0, 0,
     [](int first, int last) { return first == 0 && last == 0; }},
    //: %1 is a number of days
    {"exactly_in", QT_TRANSLATE_NOOP("FieldCards", "in exactly %1 days"), 3, 3,
     [](int first, int last) { return first == last && first > 0; }},
    {"exactly_ago", QT_TRANSLATE_NOOP("FieldCards", "exactly %1 days ago"), -3, -3,
     [](int first, int last) { return first == last && first < 0; }},
    {"next", QT_TRANSLATE_NOOP("FieldCards", "today or in the next %1 days"), 0, 7,
     [](int first, int last) { return first == 0 && last > 0; }},
    {"past", QT_TRANSLATE_NOOP("FieldCards", "in the last %1 days"), -7, -1,
     [](int first, int last) { return last == -1 && first < -1; }},
    //: %1 and %2 are numbers of days, below 0 for days that have passed
    {"between", QT_TRANSLATE_NOOP("FieldCards", "from %1 to %2 days from now"), 7, 14,
     [](int, int) { return true; }},
};

const DaysEntry &entryOf(const AnniversaryCondition &condition)
{
    return *std::find_if(std::begin(kDays), std::end(kDays), [&condition](const DaysEntry &one) {
        return one.fits(condition.firstDay, condition.lastDay);
    });
}

/// A number of days that is taken when one has left the field: meanwhile another sentence may fit.
CardPart dayPart(const QString &id, const QString &name, int value,
                 void (*put)(AnniversaryCondition &, int))
{
    NumberPart number;
    number.value = value;
    number.mayBeEmpty = false;
    number.isTakenWhenLeft = true;
    number.least = -366;
    number.most = 366;
    return {id, name, number,
            taking<double>(bodyOf<AnniversaryCondition>(),
                           [put](AnniversaryCondition &target, double given) {
                               put(target, static_cast<int>(given));
                           })};
}

} // namespace

QString FieldCards::subject()
{
    return tr("What it is about");
}

PartOption FieldCards::optionOf(const Field &field)
{
    return {field.id,
            field.label(),
            {},
            FieldWords::group(field.group),
            PaletteWords::ofField(field.id)};
}

CardParts FieldCards::attribute(const AttributeCondition &condition, const BuilderWorld &world)
{
    const QList<Field> fields = world.fields.fields();
    CardPart what{QStringLiteral("field"), subject(),
                  FieldCards::fields(world, condition.field, [](const Field &) { return true; }),
                  taking<QString>(bodyOf<AttributeCondition>(),
                                  [fields](AttributeCondition &target, const QString &chosen) {
                                      for (const Field &field : fields) {
                                          if (field.id == chosen && target.field != chosen)
                                              conditiontemplates::setField(target, field);
                                      }
                                  })};
    CardParts parts{what};
    const Field *field = world.fields.find(condition.field);
    if (!field)
        return parts;
    const OperandParts::Subject asked = OperandParts::of(*field);
    const auto operands = memberOf(&AttributeCondition::operands);
    CardPart comparison = OperandParts::comparison(asked, condition.op, operatorsFor(field->type),
                                                   QStringLiteral("operator"),
                                                   memberOf(&AttributeCondition::op), operands);
    // A comparison by time wants one; the others have none.
    comparison.take = [take = comparison.take](RuleNode &node, const PartAnswer &answer) {
        take(node, answer);
        auto *target = std::get_if<AttributeCondition>(&node.body);
        if (target && !needsWindow(target->op))
            target->window = {};
        else if (target && target->window.kind == Window::Kind::AllTime)
            target->window = Window::lastly(30, SpanUnit::Days);
    };
    parts.append(comparison);
    if (needsWindow(condition.op))
        return parts
            + WindowParts::of(condition.window, WindowParts::Of::Dates, world.today,
                              memberOf(&AttributeCondition::window));
    return parts
        + OperandParts::values(asked, condition.op, condition.operands, world,
                               QStringLiteral("values"), operands);
}

QList<CardParts> FieldCards::days(const AnniversaryCondition &condition)
{
    const QString id = QLatin1String(entryOf(condition).id);
    const QString first = QStringLiteral("days.first");
    const QString name = tr("How many days");
    if (id == QLatin1String("exactly_in"))
        return {
            {dayPart(first, name, condition.firstDay, [](AnniversaryCondition &target, int days) {
                target.firstDay = target.lastDay = days;
            })}};
    if (id == QLatin1String("exactly_ago"))
        return {
            {dayPart(first, name, -condition.firstDay, [](AnniversaryCondition &target, int days) {
                target.firstDay = target.lastDay = -days;
            })}};
    if (id == QLatin1String("next"))
        return {{dayPart(first, name, condition.lastDay,
                         [](AnniversaryCondition &target, int days) { target.lastDay = days; })}};
    if (id == QLatin1String("past"))
        return {{dayPart(first, name, -condition.firstDay,
                         [](AnniversaryCondition &target, int days) { target.firstDay = -days; })}};
    return {{dayPart(first, tr("First day"), condition.firstDay,
                     [](AnniversaryCondition &target, int days) { target.firstDay = days; })},
            {dayPart(QStringLiteral("days.last"), tr("Last day"), condition.lastDay,
                     [](AnniversaryCondition &target, int days) { target.lastDay = days; })}};
}

CardParts FieldCards::anniversary(const AnniversaryCondition &condition, const BuilderWorld &world)
{
    const auto isDay = [](const Field &field) {
        return field.type == FieldType::Date || field.type == FieldType::DateTime;
    };
    const CardPart what{QStringLiteral("field"), subject(), fields(world, condition.field, isDay),
                        taking<QString>(memberOf(&AnniversaryCondition::field),
                                        [](QString &field, const QString &id) { field = id; })};
    ChoicePart when;
    for (const DaysEntry &entry : kDays)
        when.options.append({QLatin1String(entry.id),
                             PartWords::listed(tr(entry.pattern)),
                             PartWords::lead(tr(entry.pattern)),
                             {},
                             {}});
    const DaysEntry &entry = entryOf(condition);
    when.chosen = QLatin1String(entry.id);
    const CardPart kind{QStringLiteral("days.kind"), tr("When"), when,
                        taking<QString>(bodyOf<AnniversaryCondition>(),
                                        [](AnniversaryCondition &target, const QString &id) {
                                            const QString now = QLatin1String(entryOf(target).id);
                                            for (const DaysEntry &one : kDays) {
                                                if (id != QLatin1String(one.id) || id == now)
                                                    continue;
                                                target.firstDay = one.first;
                                                target.lastDay = one.last;
                                            }
                                        })};
    const CardParts whenParts
        = CardParts{kind} + PartWords::filled(PartWords::rest(tr(entry.pattern)), days(condition));
    //: %1 is a date of every year ("Date of birth", "First order"), %2 "today", "in exactly 3 days"
    return PartWords::filled(tr("%1 comes round %2"), {{what}, whenParts});
}

} // namespace comptoir
