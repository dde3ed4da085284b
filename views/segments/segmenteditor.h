#pragma once

#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"

#include <QWidget>

#include <functional>

class QActionGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace comptoir {

class EditorAside;
class NoticeBar;
class RuleBuilder;
class RuleMeter;
class SegmentEdits;

/// A segment being written: its name, colour and description, the rule in the middle and what it
/// comes to at the right, or behind a tab (BuilderRoom). Nothing is kept before Save.
class SegmentEditor : public QWidget
{
    Q_OBJECT

public:
    SegmentEditor(const ViewContext &context, SegmentEdits &edits, QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// One that is kept, or (without a number) a draft of a new one.
    void edit(const Segment &segment);
    /// Holds what is not kept yet.
    [[nodiscard]] bool isModified() const;
    /// Calls `left` at once, or after asking what is to become of what was written, and doing so.
    void leave(const std::function<void()> &left);
    /// The customers may be others by now.
    void refresh();
    void takeFocus();
    [[nodiscard]] RuleBuilder *builder() const { return m_builder; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }

signals:
    void closed();
    void saved(comptoir::SegmentId segment);

private:
    void build();
    QWidget *buildHead();
    QWidget *buildSentence();
    void fillColours();
    void connectParts();
    void retranslate();
    void setColour(const QString &colour);
    void measure();
    void showSentence();
    void showState();
    void save(const std::function<void()> &then = {});
    void askToSave(int unfinished, const std::function<void()> &then);
    void keep(const std::function<void()> &then);
    [[nodiscard]] int unfinished() const;
    void readKey();
    [[nodiscard]] Segment written() const;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

    ViewContext m_context;
    SegmentEdits &m_edits;
    RuleMeter *m_meter;
    Segment m_segment; ///< as it was opened or kept last
    QString m_colour;
    QToolButton *m_back;
    QPushButton *m_colourButton;
    QActionGroup *m_colours;
    QLineEdit *m_name;
    QLabel *m_state;
    QPushButton *m_save;
    QLineEdit *m_about;
    NoticeBar *m_notice;
    QLabel *m_sentenceHeading;
    QLabel *m_sentence;
    RuleBuilder *m_builder;
    EditorAside *m_aside;
};

} // namespace comptoir
