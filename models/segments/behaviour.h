#pragma once

#include "models/segments/datasource.h"
#include "models/segments/field.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

/// One thing that can be asked of something done: the order's shop, the line's category, how much.
struct BehaviourAttribute
{
    QString id; ///< stable; of one meaning whatever the verb
    FieldType type = FieldType::Text;
    FieldMeaning meaning = FieldMeaning::Plain;
    QStringList choices; ///< of a Choice: its machine words; empty: whatever is in the file
    /// An SQL expression on the verb's tables. Of a List a statement of one column that gives the
    /// items of one row, correlated to it.
    QString value;
    /// Of what follows from the product alone: a statement of (product's id, value) of all
    /// products, so that the products can be found first, and what was done with them by the
    /// attribute "product" or the source's `productRows`. Null elsewhere.
    QString ofProducts;
    QString join; ///< tables that `value` needs beside the verb's own, as "JOIN … ON …"
    QString currency; ///< of Money: the expression of its currency; null unless of Money
    bool isMeasure = false; ///< can be added up

    [[nodiscard]] QString label() const;
    const char *labelText = nullptr; ///< untranslated
};

/// How what was done is streamed: SELECT `person`, `at`, `key` FROM `from` WHERE `condition`. In
/// `condition`, "{open_before}" stands where the instant does before which a cart must lie
/// untouched to be a left one (the owner's hours before the moment asked). Joins of attributes keep
/// every row, and may repeat one whose key tells that it is the same.
struct BehaviourSource
{
    QString from; ///< a table with an alias, and joins that every use needs
    QString person; ///< the customer's id; rows without one are nobody's
    QString at; ///< UTC milliseconds
    QString key; ///< equal keys of one person are one time; null: each row is
    QString row; ///< row id, which settles first and last of one instant
    QString condition; ///< "1" where there is none
    /// Where no index finds rows by `person`: " AND …", which finds those of the people whose ids
    /// the JSON array ?4 holds.
    QString ofSome;
    /// Of what is made of products: a statement of (key, product's id) of those whose products' ids
    /// the JSON array ?1 holds, "{placed}" where a condition on the placing may stand, and the
    /// expression that is that key.
    QString productRows = {}, productKey = {};
    /// Every row is activity (customer_facts.last_activity_at).
    bool isActivity = false;
    /// Of what no index keeps by its instant: the verb whose doers at an instant include its own.
    QString instantsOf = {};
};

/// Something a customer can do, or have done to them.
struct Behaviour
{
    QString id; ///< stable: "order_placed"
    DataSource needs = DataSource::Own;
    BehaviourSource source;
    QList<BehaviourAttribute> attributes;

    /// "Placed an order"
    [[nodiscard]] QString label() const;
    [[nodiscard]] const BehaviourAttribute *find(const QString &attribute) const;
    const char *labelText = nullptr;
};

/// Everything a customer can do, one entry a verb. A plain value.
class BehaviourCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(BehaviourCatalogue)
public:
    BehaviourCatalogue();

    [[nodiscard]] const QList<Behaviour> &behaviours() const { return m_behaviours; }
    /// nullptr: there is none.
    [[nodiscard]] const Behaviour *find(const QString &id) const;

private:
    QList<Behaviour> m_behaviours;
};

} // namespace comptoir
