package org.nianbao.document.source.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Walks through what draws a page and notes characters and ruled lines. Pictures, colours
 * and patterns are passed over and never unpacked.
 */
final class PageEngine extends PDFStreamEngine {

	/** A page of small print has 5,000 characters, and a table 500 lines. */
	private static final int MOST = 50_000;

	/** Nothing thicker is a line. */
	private static final float THICKEST = 3;

	/** Nothing shorter is a line. */
	private static final float SHORTEST = 3;

	/** A character drawn again within a part of its size is the same one, made bold. */
	private static final float SAME_PLACE = 0.2f;

	private final PDRectangle box;

	private final int rotation;

	private final List<Glyph> glyphs = new ArrayList<>();

	private final Map<String, List<Glyph>> byText = new HashMap<>();

	private final List<Rule> across = new ArrayList<>();

	private final List<Rule> down = new ArrayList<>();

	/** The pieces of the path that is being drawn, each a list of points. */
	private final List<List<float[]>> path = new ArrayList<>();

	private PageEngine(PDPage page) {
		this.box = page.getCropBox();
		this.rotation = Math.floorMod(page.getRotation(), 360);
		addOperator(new BeginText(this));
		addOperator(new EndText(this));
		addOperator(new Concatenate(this));
		addOperator(new DrawObject(this));
		addOperator(new SetGraphicsStateParameters(this));
		addOperator(new Save(this));
		addOperator(new Restore(this));
		addOperator(new NextLine(this));
		addOperator(new SetCharSpacing(this));
		addOperator(new MoveText(this));
		addOperator(new MoveTextSetLeading(this));
		addOperator(new SetFontAndSize(this));
		addOperator(new ShowText(this));
		addOperator(new ShowTextAdjusted(this));
		addOperator(new SetTextLeading(this));
		addOperator(new SetMatrix(this));
		addOperator(new SetTextRise(this));
		addOperator(new SetWordSpacing(this));
		addOperator(new SetTextHorizontalScaling(this));
		addOperator(new ShowTextLine(this));
		addOperator(new ShowTextLineAndSpace(this));
	}

	/** What is printed on a page. */
	static PrintedPage read(PDPage page) throws IOException {
		PageEngine engine = new PageEngine(page);
		engine.processPage(page);
		boolean turned = engine.rotation % 180 != 0;
		float width = turned ? engine.box.getHeight() : engine.box.getWidth();
		float height = turned ? engine.box.getWidth() : engine.box.getHeight();
		return new PrintedPage(width, height, engine.glyphs, engine.across, engine.down);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		String text = font.toUnicode(code);
		float[] start = place(matrix.getTranslateX(), matrix.getTranslateY());
		float[] end = place(matrix.getTranslateX() + displacement.getX() * matrix.getScaleX(),
				matrix.getTranslateY() + displacement.getX() * matrix.getShearY());
		float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
		float rise = Math.abs(end[1] - start[1]);
		float run = Math.abs(end[0] - start[0]);
		boolean slanted = rise > size * SAME_PLACE && run > size * SAME_PLACE;
		if (slanted || !(size > 0) || !Float.isFinite(start[0] + start[1] + run + size)) {
			return;
		}
		if (this.glyphs.size() == MOST) {
			throw new IOException("more characters than any page of a report has");
		}
		Glyph glyph = new Glyph((text != null) ? Radicals.replaced(text) : "\uFFFD", Math.min(start[0], end[0]),
				start[1], (run > 0) ? run : size, size);
		List<Glyph> same = this.byText.computeIfAbsent(glyph.text(), (key) -> new ArrayList<>());
		if (glyph.isSpace() || same.stream().noneMatch((other) -> isAtSamePlace(other, glyph))) {
			same.add(glyph);
			this.glyphs.add(glyph);
		}
	}

	private static boolean isAtSamePlace(Glyph one, Glyph other) {
		float near = one.size() * SAME_PLACE;
		return Math.abs(one.x() - other.x()) < near && Math.abs(one.y() - other.y()) < near;
	}

	/** A place in the page's own coordinates, from the top left as it is shown. */
	private float[] place(float x, float y) {
		float right = x - this.box.getLowerLeftX();
		float up = y - this.box.getLowerLeftY();
		return switch (this.rotation) {
			case 90 -> new float[] { up, right };
			case 180 -> new float[] { this.box.getWidth() - right, up };
			case 270 -> new float[] { this.box.getHeight() - up, this.box.getWidth() - right };
			default -> new float[] { right, this.box.getHeight() - up };
		};
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new IOException("reading was stopped");
		}
		switch (operator.getName()) {
			case "m" -> begin(operands);
			case "l" -> add(point(operands, 0));
			case "c" -> add(point(operands, 4));
			case "v", "y" -> add(point(operands, 2));
			case "re" -> rectangle(operands);
			case "h" -> close();
			case "s" -> {
				close();
				stroke();
			}
			case "S" -> stroke();
			case "f", "F", "f*" -> fill();
			case "B", "B*" -> stroke();
			case "b", "b*" -> {
				close();
				stroke();
			}
			case "n" -> this.path.clear();
			default -> super.processOperator(operator, operands);
		}
	}

	/** What can't be drawn is left out, as in any viewer. */
	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException problem)
			throws IOException {
		if (Thread.currentThread().isInterrupted() || this.glyphs.size() >= MOST) {
			throw problem;
		}
	}

	private float[] point(List<COSBase> operands, int at) {
		float x = number(operands, at);
		float y = number(operands, at + 1);
		Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
		Point2D.Float point = matrix.transformPoint(x, y);
		return place(point.x, point.y);
	}

	private static float number(List<COSBase> operands, int at) {
		return (at < operands.size() && operands.get(at) instanceof COSNumber number) ? number.floatValue() : 0;
	}

	private void begin(List<COSBase> operands) {
		if (this.path.size() < MOST) {
			this.path.add(new ArrayList<>(List.of(point(operands, 0))));
		}
	}

	private void add(float[] point) {
		if (!this.path.isEmpty() && this.path.getLast().size() < MOST) {
			this.path.getLast().add(point);
		}
	}

	private void close() {
		if (!this.path.isEmpty()) {
			this.path.getLast().add(this.path.getLast().getFirst());
		}
	}

	private void rectangle(List<COSBase> operands) {
		float x = number(operands, 0);
		float y = number(operands, 1);
		float width = number(operands, 2);
		float height = number(operands, 3);
		Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
		List<float[]> corners = new ArrayList<>();
		for (float[] corner : new float[][] { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height },
				{ x, y } }) {
			Point2D.Float point = matrix.transformPoint(corner[0], corner[1]);
			corners.add(place(point.x, point.y));
		}
		if (this.path.size() < MOST) {
			this.path.add(corners);
		}
	}

	private void stroke() {
		for (List<float[]> piece : this.path) {
			for (int i = 1; i < piece.size(); i++) {
				line(piece.get(i - 1), piece.get(i));
			}
		}
		this.path.clear();
	}

	/** An area is a line if it is thin. */
	private void fill() {
		for (List<float[]> piece : this.path) {
			float left = Float.MAX_VALUE;
			float right = -Float.MAX_VALUE;
			float top = Float.MAX_VALUE;
			float bottom = -Float.MAX_VALUE;
			for (float[] point : piece) {
				left = Math.min(left, point[0]);
				right = Math.max(right, point[0]);
				top = Math.min(top, point[1]);
				bottom = Math.max(bottom, point[1]);
			}
			if (bottom - top <= THICKEST) {
				line(new float[] { left, (top + bottom) / 2 }, new float[] { right, (top + bottom) / 2 });
			}
			else if (right - left <= THICKEST) {
				line(new float[] { (left + right) / 2, top }, new float[] { (left + right) / 2, bottom });
			}
		}
		this.path.clear();
	}

	private void line(float[] one, float[] other) {
		float width = Math.abs(one[0] - other[0]);
		float height = Math.abs(one[1] - other[1]);
		if (!Float.isFinite(width + height) || this.across.size() + this.down.size() >= MOST) {
			return;
		}
		if (height <= 1 && width >= SHORTEST) {
			this.across.add(new Rule(Math.min(one[0], other[0]), Math.max(one[0], other[0]), (one[1] + other[1]) / 2));
		}
		else if (width <= 1 && height >= SHORTEST) {
			this.down.add(new Rule(Math.min(one[1], other[1]), Math.max(one[1], other[1]), (one[0] + other[0]) / 2));
		}
	}

}
