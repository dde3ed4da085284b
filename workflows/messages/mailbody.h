#pragma once

#include <QList>
#include <QString>

namespace comptoir {

/// Words of one look within a block; "\n" is a line break.
struct MailRun
{
    QString text;
    bool bold = false, italic = false, underlined = false;
    QString link; ///< an address of the web, a mail or a number, or a field; empty: none

    [[nodiscard]] bool looksAs(const MailRun &other) const
    {
        return bold == other.bold && italic == other.italic && underlined == other.underlined
            && link == other.link;
    }
    bool operator==(const MailRun &) const = default;
};

/// A paragraph of a message, or what stands in place of one.
struct MailBlock
{
    enum class Kind {
        Paragraph,
        Title,
        Heading,
        Bullet, ///< an item of a list
        Number, ///< an item of a numbered list
        Section, ///< only the tags of sections: {{#field}}
    };
    enum class Align { Left, Centre, Right };

    Kind kind = Kind::Paragraph;
    Align align = Align::Left;
    int depth = 0; ///< of items: 0 is the outermost list
    QList<MailRun> runs;

    [[nodiscard]] bool isItem() const { return kind == Kind::Bullet || kind == Kind::Number; }
    [[nodiscard]] QString text() const;
    bool operator==(const MailBlock &) const = default;
};

/// What the formatted editor knows of a message: the few things that every mail program shows well.
/// HTML goes in and out by read() and write(); nothing of anybody else's HTML is ever kept as it
/// is.
struct MailBody
{
    QString previewLine; ///< what mailboxes show beside the subject; not seen in the message
    QList<MailBlock> blocks;

    /// Any HTML, however broken or hostile. Left out: scripts, styles and everything in them, what
    /// is hidden, pictures (so those that tell who looked), frames, forms, attributes, and links to
    /// anything but the web, mail, phone and fields. `isWhole`: nothing was that a reader would
    /// miss, so that the message can be written anew from this.
    static MailBody read(const QString &html, bool *isWhole = nullptr);
    /// Small HTML with the styles that mail programs want beside each element.
    [[nodiscard]] QString write() const;

    /// A link as it may stand in a message; empty: it may not.
    static QString cleanLink(const QString &link);
    /// Whether a paragraph holds nothing but tags of sections.
    static bool isSection(const QString &text);
    static constexpr int kDeepest = 4; ///< lists within lists

    bool operator==(const MailBody &) const = default;
};

} // namespace comptoir
