#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/ruledraft.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"

#include <QWidget>

class QScrollArea;

namespace comptoir {

class BuilderRoom;
class NoticeBar;
class Palette;
class RuleCanvas;
struct ValueSource;
struct PartOption;

/// Builds a rule from cards: the palette at the left, the rule at its right, everything by mouse
/// and by keyboard, every step to be taken back. The store is only read, and never on the GUI
/// thread; who has the builder keeps the rule. GUI thread.
class RuleBuilder : public QWidget
{
    Q_OBJECT

public:
    explicit RuleBuilder(const ViewContext &context, QWidget *parent = nullptr);
    /// What it and its canvas answer, for the list of keys (F1).
    static QList<LocalKey> keys();
    ~RuleBuilder() override;
    Q_DISABLE_COPY_MOVE(RuleBuilder)

    /// Begins anew with this rule; nothing can be taken back. `self` is the key of the segment
    /// whose rule it is, which it must not lead back to; empty: none yet.
    void setRule(const Rule &rule, const QString &self = {});
    /// The segment is kept by now, and has a key.
    void setSelf(const QString &self);
    /// As it is built, with what is still incomplete.
    [[nodiscard]] const Rule &rule() const { return m_draft.rule(); }
    /// Without the cards that have a problem: what can be counted meanwhile.
    [[nodiscard]] Rule completePart() const;
    [[nodiscard]] const QList<RuleProblem> &problems() const;
    /// The whole rule as one sentence.
    [[nodiscard]] QString sentence() const;
    /// What is known of the shop: for checks, counts and sentences beside the builder.
    [[nodiscard]] const BuilderWorld &world() const;
    /// Reads what is known of the shop anew: after a sync, or when a segment was added.
    void refresh();

    /// To undo and redo, and to know whether something changed since setClean(). For buttons see
    /// historybuttons.h.
    [[nodiscard]] QUndoStack *history() { return m_draft.history(); }
    /// Brings a card into sight and gives it the keyboard.
    void goTo(const RulePath &path);
    /// To the field in which one looks for a card.
    void focusSearch();

    /// Where its parts stand, and what who has it adds to them: a title, the sentence, a preview.
    [[nodiscard]] BuilderRoom *room() const { return m_room; }

signals:
    void ruleChanged();
    void worldChanged(); ///< the sentence and the problems may be others

private:
    void add(const RuleNode &node);
    void take(const BuilderWorld &world);
    void readNames();
    void showPalette();
    void find(const ValueSource &source, const QString &typed, QObject *receiver,
              const std::function<void(const QList<PartOption> &)> &take);
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

    ViewContext m_context;
    RuleDraft m_draft;
    QString m_self;
    BuilderRoom *m_room;
    Palette *m_palette;
    RuleCanvas *m_canvas;
    QScrollArea *m_scroll;
    NoticeBar *m_refusal;
    int m_generation = 0; ///< of what is known of the shop
};

} // namespace comptoir
