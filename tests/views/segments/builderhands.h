#pragma once

#include "tests/views/hands.h"
#include "views/segments/builder/cardpart.h"
#include "views/segments/builder/rulebuilder.h"

class QListWidget;

namespace comptoir {

class PickPopup;
class RuleItem;

/// Somebody who builds a rule in the builder by one kind of gesture: takes the card that is nearest
/// to what is wanted, then fills in what still differs, part by part, reading what the cards show.
/// Nothing of the rule is set but by events.
class BuilderHands
{
public:
    explicit BuilderHands(RuleBuilder &builder);
    virtual ~BuilderHands() = default;
    Q_DISABLE_COPY_MOVE(BuilderHands)

    /// Adds these conditions to the (empty) rule of the builder. Empty: done; else what could not
    /// be done.
    QString build(const Rule &rule);

protected:
    /// Takes the entry of the palette; to be found by these words.
    virtual void takeCard(const QString &id, const QString &words) = 0;
    /// Makes the card or group the one that is worked on.
    virtual void standOn(const RulePath &path) = 0;
    /// Opens the list of a part, or does what a button does.
    virtual void press(const RulePath &path, const QString &part) = 0;
    virtual void write(const RulePath &path, const QString &part, double number) = 0;
    /// In the list that is open.
    virtual void chooseRow(const QString &text) = 0;
    virtual void takeWord(const QString &word) = 0; ///< one that the list may not have
    virtual void closeList() = 0;

    [[nodiscard]] RuleItem *item(const RulePath &path) const;
    [[nodiscard]] QWidget *part(const RulePath &path, const QString &id) const;
    [[nodiscard]] PickPopup *popup() const;
    [[nodiscard]] QListWidget *list() const; ///< of the popup
    [[nodiscard]] int rowOf(const QString &text) const; ///< in that list; −1
    [[nodiscard]] RuleBuilder &builder() const { return m_builder; }
    static void type(const QString &text); ///< where the keyboard is

private:
    QString addChildren(const RuleGroup &group, const RulePath &path);
    QString add(const RuleNode &aim, const RulePath &path);
    QString setMode(RuleGroup::Mode mode, const RulePath &path);
    QString fillIn(const RuleNode &aim, const RulePath &path);
    bool giveOne(const RuleNode &aim, const RulePath &path);
    void give(const CardPart &now, const CardPart &aim, const RulePath &path);
    void pick(const ValuesPart &now, const ValuesPart &aim);
    bool addWhatIsMissing(const RuleNode &aim, const RulePath &path);
    [[nodiscard]] RuleNode at(const RulePath &path) const;

    RuleBuilder &m_builder;
};

/// By mouse. Letters alone are typed: no mouse writes.
class MouseHands : public BuilderHands
{
public:
    using BuilderHands::BuilderHands;

private:
    void takeCard(const QString &id, const QString &words) override;
    void standOn(const RulePath &path) override;
    void press(const RulePath &path, const QString &part) override;
    void write(const RulePath &path, const QString &part, double number) override;
    void chooseRow(const QString &text) override;
    void takeWord(const QString &word) override;
    void closeList() override;
    void clickRow(int row) const;
};

/// By keys.
class KeyHands : public BuilderHands
{
public:
    using BuilderHands::BuilderHands;

private:
    void takeCard(const QString &id, const QString &words) override;
    void standOn(const RulePath &path) override;
    void press(const RulePath &path, const QString &part) override;
    void write(const RulePath &path, const QString &part, double number) override;
    void chooseRow(const QString &text) override;
    void takeWord(const QString &word) override;
    void closeList() override;
    void goTo(const RulePath &path, const QString &part);
};

} // namespace comptoir
