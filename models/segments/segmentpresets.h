#pragma once

#include "models/domain/currency.h"
#include "models/domain/result.h"
#include "models/segments/rule.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QLocale>

namespace comptoir {

/// A number of a ready-made list that owners may want otherwise: the guides differ on most.
struct PresetThreshold
{
    QString place; ///< in the rule's JSON, as a JSON pointer (RFC 6901)
    QString english, french; ///< what it is, with its unit: "No order for (months)"
    double value = 0; ///< as shipped
    bool isAmount = false; ///< of money, in whole units of the currency

    [[nodiscard]] QString label(const QLocale &locale) const;
};

/// A list that is ready to be taken over: a name, what it is for, a rule and what may be set.
class SegmentPreset
{
    Q_DECLARE_TR_FUNCTIONS(SegmentPreset)
public:
    QString id; ///< stable: segments keep it as what they were made of
    QString group; ///< "lists", "value", "rfm"
    QString colour;
    QStringList sources; ///< where the lists are described: "S4-46"
    QList<PresetThreshold> thresholds;

    [[nodiscard]] QString name(const QLocale &locale) const;
    /// Tells the numbers as they are set: `values` by place, the shipped ones elsewhere; amounts
    /// in the currency, if there is one.
    [[nodiscard]] QString description(const QLocale &locale, Currency currency,
                                      const QHash<QString, double> &values = {}) const;

    /// The rule with amounts in `currency` and with other numbers at some of the thresholds'
    /// places. Parse, with the place, when a number is none that the rule can have there.
    [[nodiscard]] Result<Rule> rule(Currency currency,
                                    const QHash<QString, double> &values = {}) const;

    /// What stands in a rule at the thresholds' places, by place.
    [[nodiscard]] QHash<QString, double> valuesOf(const Rule &rule) const;
    /// That of the amounts there; null: there is none.
    [[nodiscard]] Currency currencyOf(const Rule &rule) const;

    /// The ready-made lists that come with the program.
    static Result<QList<SegmentPreset>> builtIn();
    /// Parse. Of a file of such lists.
    static Result<QList<SegmentPreset>> read(const QByteArray &json, const QString &group);

private:
    static Result<SegmentPreset> readOne(const QJsonObject &json, const QString &group);

    QJsonObject m_rule, m_name, m_description;
};

} // namespace comptoir
