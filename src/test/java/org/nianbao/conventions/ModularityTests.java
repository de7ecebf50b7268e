package org.nianbao.conventions;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.NianbaoApplication;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which module may use which stands in the <code>package-info.java</code> of each and is
 * verified here.
 */
class ModularityTests {

	private static final ApplicationModules modules = ApplicationModules.of(NianbaoApplication.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		modules.verify();
	}

	@ParameterizedTest
	@MethodSource("modulePackages")
	void everyModuleDeclaresWhatItMayUse(String modulePackage) throws ClassNotFoundException {
		ApplicationModule declaration = packageInfo(modulePackage).getAnnotation(ApplicationModule.class);
		assertThat(declaration).as("@ApplicationModule on %s", modulePackage).isNotNull();
		assertThat(declaration.allowedDependencies()).as("allowedDependencies of %s", modulePackage)
			.doesNotContain(ApplicationModule.OPEN_TOKEN);
	}

	@ParameterizedTest
	@MethodSource("packages")
	void everyPackageIsNullMarked(String name) throws ClassNotFoundException {
		assertThat(packageInfo(name).isAnnotationPresent(NullMarked.class)).as("@NullMarked on %s", name).isTrue();
	}

	static Stream<String> modulePackages() {
		List<String> names = modules.stream().map((module) -> module.getBasePackage().getName()).toList();
		assertThat(names).contains("org.nianbao.database", "org.nianbao.format");
		return names.stream();
	}

	static Stream<String> packages() {
		TreeSet<String> names = new TreeSet<>();
		MainClasses.ALL.forEach((type) -> names.add(type.getPackageName()));
		assertThat(names).contains("org.nianbao", "org.nianbao.database");
		return names.stream();
	}

	private static AnnotatedElement packageInfo(String name) throws ClassNotFoundException {
		return Class.forName(name + ".package-info");
	}

}
