/* dsp-codegen sha256 d161f8b2d6f724557bfbb28252743de2b6aff5913f32c344732a902c6a54cdfb */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: c1ae076d6879077e
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x11000000; /* gradient with respect to the input */
    float *mask = (float *)0x12000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
