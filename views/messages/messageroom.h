#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace comptoir {

class TabRow;

/// Where the parts of a message's editor stand: what is written, and beside it, one of several
/// parts under tabs; where there is no room for two, all of them under tabs.
class MessageRoom : public QWidget
{
    Q_OBJECT

public:
    enum Part { Write, Preview, Checks, Options, PartCount };

    explicit MessageRoom(QWidget *parent = nullptr);

    void setParts(QWidget *write, QWidget *preview, QWidget *checks, QWidget *options);
    /// How many things are wrong, on the tab of the checks.
    void setProblems(int count, bool hinder);
    /// Into sight, where not everything is.
    void bring(Part part);
    [[nodiscard]] Part front() const { return m_front; }

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] QList<Part> offered() const;
    void arrange();
    void fillTabs();
    void nameTabs();
    void showParts();
    void resizeEvent(QResizeEvent *event) override;

    TabRow *m_tabs;
    QHBoxLayout *m_row;
    QVBoxLayout *m_side;
    QVBoxLayout *m_outer;
    QWidget *m_parts[PartCount] = {};
    Part m_front = Write; ///< where one is seen at a time
    Part m_beside = Preview;
    bool m_isWide = false;
    int m_problems = 0;
    bool m_hinder = false;
};

} // namespace comptoir
