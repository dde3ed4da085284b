#include "models/segments/ruleplacewords.h"

#include <QStringList>

#include <optional>

namespace comptoir {

namespace {

/// One step of a path: "all[2]".
struct Step
{
    QString key;
    std::optional<int> number; ///< as people count: from 1
};

QList<Step> stepsOf(const QString &path)
{
    QList<Step> steps;
    for (const QString &part : path.split(u'.', Qt::SkipEmptyParts)) {
        const qsizetype bracket = part.indexOf(u'[');
        Step step{part.left(bracket), std::nullopt};
        if (bracket >= 0)
            step.number = part.mid(bracket + 1).chopped(1).toInt() + 1;
        steps.append(step);
    }
    return steps;
}

bool isGroup(const Step &step)
{
    return step.key == QLatin1String("all") || step.key == QLatin1String("any")
        || step.key == QLatin1String("none");
}

/// A part of a card, by the words for it in a rule's text; parted by blanks.
struct Part
{
    const char *keys;
    const char *words;
};

constexpr Part kParts[] = {
    {"window", QT_TRANSLATE_NOOP("RulePlaceWords", "its time")},
    {"lasting", QT_TRANSLATE_NOOP("RulePlaceWords", "how long it lasts")},
    {"operator", QT_TRANSLATE_NOOP("RulePlaceWords", "how it compares")},
    {"field did of attribute anniversary segment figure occurrence",
     QT_TRANSLATE_NOOP("RulePlaceWords", "what it is about")},
    {"at_least exactly at_most never", QT_TRANSLATE_NOOP("RulePlaceWords", "how often")},
    {"rank percent people times_shop sample seed", QT_TRANSLATE_NOOP("RulePlaceWords", "how many")},
    {"within_km latitude longitude place", QT_TRANSLATE_NOOP("RulePlaceWords", "its place")},
};

} // namespace

QString RulePlaceWords::of(const QString &path)
{
    QStringList words;
    const QList<Step> steps = stepsOf(path);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        const int number = step.number.value_or(0);
        if (isGroup(step) && step.number) {
            const bool goesOn = i + 1 < steps.size() && isGroup(steps.at(i + 1));
            words.append(goesOn ? tr("group %1").arg(number) : tr("card %1").arg(number));
        } else if (step.key == QLatin1String("values") && step.number) {
            words.append(tr("its value %1").arg(number));
        } else if (step.key == QLatin1String("where") || step.key == QLatin1String("having")) {
            words.append(tr("its condition %1").arg(number));
        } else {
            for (const Part &part : kParts) {
                if (QString::fromLatin1(part.keys).split(u' ').contains(step.key))
                    words.append(tr(part.words));
            }
            if (step.key == QLatin1String("window") || step.key == QLatin1String("lasting"))
                break; // what is inside is the time's own
        }
    }
    return words.join(QStringLiteral(", "));
}

} // namespace comptoir
