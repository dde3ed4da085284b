#pragma once

#include "models/segments/segmentrepository.h"
#include "views/shell/page.h"
#include "views/widgets/localkeys.h"

class QStackedWidget;

namespace comptoir {

class SegmentActions;
class SegmentCompare;
class SegmentEditor;
class SegmentEdits;
class SegmentPanel;
class SegmentPast;
class SegmentPeriod;
class SegmentsList;
class SegmentUses;
struct SegmentLine;
class SideBySide;

/// All segments and the current one beside them; or one being written, or two being compared.
class SegmentsPage : public Page
{
    Q_OBJECT

public:
    explicit SegmentsPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows a segment beside the list.
    void showRecord(qint64 id) override;
    /// "new": an empty one; "gallery": the ready-made ones; "edit_12": the rule of segment 12;
    /// "draft_{…}": a new one with this rule (RuleJson).
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool holdsWritten() const override;
    void leave(const std::function<void()> &left) override;
    void goBack() override;
    [[nodiscard]] bool canStepBack() const override;
    void takeFocus() override;
    bool find() override;
    /// Begins a new segment from a draft, unless what is being written should stay.
    void write(const Segment &draft);
    /// For the list of keys (F1).
    static LocalKeys keys();

private:
    void keyPressEvent(QKeyEvent *event) override;
    void measureWhatIsSeen();
    void build();
    void connectActions();
    void connectList();
    void tell(const Error &error);
    void connectPanel();
    void connectEditor();
    void openGallery();
    void importFile();
    void askAboutKnown(const QByteArray &json, const QStringList &names);
    void exportAll();
    void open(SegmentId segment);
    void edit(SegmentId segment);
    void writeRule(const QByteArray &json);
    void back();
    void showCurrent();
    [[nodiscard]] const SegmentLine *current() const;
    void compareCurrent();
    void showPeriod(const Segment &segment);

    ViewContext m_context;
    SegmentEdits *m_edits;
    SegmentUses *m_uses;
    SegmentActions *m_actions;
    QStackedWidget *m_stack;
    SideBySide *m_browse;
    std::shared_ptr<SegmentPast> m_past;
    SegmentsList *m_list;
    SegmentPanel *m_panel;
    SegmentEditor *m_editor;
    SegmentCompare *m_compare;
    SegmentPeriod *m_period;
    SegmentId m_current;
};

} // namespace comptoir
