/* dsp-codegen sha256 da0be08a145f7ee21d809d5f359ef9c59e90533ae8206a11dcdb1688e692e9dc */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: subgrad   inputs: e9b875e477578780
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
